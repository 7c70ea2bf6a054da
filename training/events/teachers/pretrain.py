# masked-LM, then the rules' classes on unmarked figures with the rules hidden
import os, sys, time, torch, torch.nn as nn, torch.nn.functional as F, numpy as np
from nets import *

out = sys.argv[1]
secs = float(sys.argv[2])
silver_secs = float(sys.argv[3])
cfg = (
    dict(d=256, layers=6, heads=8, ff=1024) if not SMOKE else dict(d=64, layers=2, heads=4, ff=128)
)
torch.manual_seed(1)
m = Teacher(cfg).to(DEV)
enc = m.enc
VO = min(V, 20000)
tr = nn.Linear(cfg["d"], 100).to(DEV)
lnm = nn.LayerNorm(100).to(DEV)
bias = nn.Parameter(torch.zeros(VO, device=DEV))
params = list(enc.parameters()) + list(tr.parameters()) + list(lnm.parameters()) + [bias]
opt = torch.optim.AdamW(params, lr=1e-3, weight_decay=0.01, betas=(0.9, 0.98), fused=DEV == "cuda")
n = 128
B = 256 if not SMOKE else 4
ar = torch.arange(n, device=DEV)
# no text of labelled or marked documents twice (old variants), all others are read
keep = T(np.nonzero((np.isin(D["dset"][tokdoc], (0, 1, 2))))[0])
keep = keep[keep < N - n]
t0 = time.time()
k = 0
es = None
seen = 0


def lossf():
    p = keep[torch.randint(len(keep), (B,), device=DEV)][:, None] + ar[None]
    ids = G["ids"][p]
    suf = G["suf"][p]
    shp = G["shp"][p]
    # attention within a document
    pick = (torch.rand(p.shape, device=DEV) < 0.18) & (ids < VO) & (ids > 2)
    u = torch.rand(p.shape, device=DEV)
    x = torch.where(
        pick & (u < 0.85),
        2,
        torch.where(pick & (u < 0.92), torch.randint(3, VO, p.shape, device=DEV), ids),
    )
    ms = pick & (u < 0.92)
    x2 = torch.where(ms, 0, suf)
    x3 = torch.where(ms, 5, shp)
    with AMP:
        h = enc(x, x2, x3, None)
        # fixed number of targets: no wait for the device
        flat = pick.flatten()
        idx = (
            flat.float()
            .add(torch.rand(flat.shape, device=DEV) * 0.5)
            .topk(int(0.13 * flat.numel()))
            .indices
        )
        g = lnm(F.gelu(tr(h.flatten(0, 1)[idx])))
        lg = g @ enc.w.weight[:VO].T.to(g.dtype) * 1.0 + bias.to(g.dtype)
    tg = ids.flatten()[idx]
    okk = flat[idx]
    l = F.cross_entropy(lg.float(), tg, reduction="none")
    return (l * okk).sum() / okk.sum().clamp(min=1)


enc.train()
while True:
    t = (time.time() - t0) / secs
    if t >= 1 or (SMOKE and k >= 4):
        break
    lr = 1e-3 * min(1, k / 400) * min(1, 1.02 - t)
    for g in opt.param_groups:
        g["lr"] = lr
    l = lossf()
    opt.zero_grad(set_to_none=True)
    l.backward()
    nn.utils.clip_grad_norm_(params, 1.0, foreach=True)
    opt.step()
    k += 1
    seen += B * n
    es = l.detach() if es is None else es * 0.98 + 0.02 * l.detach()
    if k % 500 == 0 or SMOKE:
        print(
            "mlm",
            k,
            f"{time.time()-t0:.0f}s",
            f"{seen/1e6:.0f}M tokens, {seen/len(keep):.1f} epochs",
            "loss %.3f" % es.item(),
            flush=True,
        )
torch.save({"enc": enc.state_dict(), "cfg": cfg}, f"{out}/mlm.pt")
print("mlm end", k, seen / len(keep), "loss", es.item(), flush=True)
# silver
f = np.nonzero((FS < 2) & (LAB < 0))[0]
rc = RC[f]
t = F.one_hot(torch.from_numpy(rc), NC).float() * 0.9 + 0.1 / NC
w = torch.from_numpy(np.where(rc > 0, 1.0, 0.15)).float().to(DEV)
t1 = time.time()
fit(m, f, t, epochs=4, bs=256, lr=4e-4, hide=1.0, deadline=t1 + silver_secs, weight=w, dom_drop=1.0)
ev = np.nonzero(FS == 1)[0]
ev = ev[LAB[ev] >= 0]
for c in RULECOLS:
    pass
m.eval()
with torch.no_grad():
    ps = []
    for o in range(0, len(ev), 1024):
        ff = torch.as_tensor(ev[o : o + 1024], device=DEV)
        with AMP:
            ps.append(
                m(ff, torch.zeros_like(ff), torch.ones(len(ff), dtype=torch.bool, device=DEV))
                .float()
                .softmax(-1)
                .cpu()
            )
    p = torch.cat(ps).numpy()
print(
    "silver %.0fs" % (time.time() - t1),
    "labels F1 of a model that knows the rules by their answers alone",
    "%.1f" % f1(decide(p, 0.5), ev),
    "%.1f" % f1(decide(p, 0.35), ev),
    "rules",
    "%.1f" % f1(RC[ev], ev),
    flush=True,
)
s = m.state_dict()
w = s.pop("enc.w.weight")
sc = w.abs().amax(1, keepdim=True).clamp(min=1e-6) / 127
torch.save({"q": (w / sc).round().to(torch.int8).cpu(), "s": sc.half().cpu()}, f"{out}/emb.pt")
torch.save({"cfg": cfg, "model": {k: v.half().cpu() for k, v in s.items()}}, f"{out}/rest.pt")
