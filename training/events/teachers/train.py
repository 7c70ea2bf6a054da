# job.py PRE OUT DEADLINE SPLIT...: teachers and students of splits, one after another
import os, sys, time, json, hashlib, numpy as np, torch, torch.nn.functional as F
from nets import *

pre, out, deadline = sys.argv[1], sys.argv[2], float(sys.argv[3])
SEEDS = int(os.environ.get("SEEDS", "3"))
ck = torch.load(f"{pre}/rest.pt", map_location=DEV)
_e = torch.load(f"{pre}/emb.pt", map_location=DEV)
ck["model"] = {k: v.float() for k, v in ck["model"].items()}
ck["model"]["enc.w.weight"] = _e["q"].float() * _e["s"].float()
gd = np.array([int(h, 16) for h in meta["gdoc"]])
FH = gd[FDOC]
FOLD = FH % 5
lab_ok = LAB >= 0
# documents of which the rules as of before they were read are there
oldrep = np.unique(FH[FS >= 3])
UN = (FS < 2) & ~lab_ok
isLab = (FS == 1) & lab_ok
isGold = (FS == 2) & lab_ok
isOld = (FS >= 3) & lab_ok
rng = np.random.default_rng(5)
docu = rng.random(1 << 20)
frac = docu[FH % (1 << 20)]


def split(name):
    """name: LA|LB|G0..G4|ALL, then :l=FRACTION of labels, :g=0 no gold, :o=0 no old variants"""
    base, *opts = name.split(":")
    o = dict(x.split("=") for x in opts)
    lf = float(o.get("l", 1))
    g = float(o.get("g", 1))
    if base in ("LA", "LB"):
        h = 0 if base == "LA" else 1
        tr = (isLab & (HALF != h) & (frac < lf)) | ((isGold | isOld) & (frac < g))
        te = {"lab": isLab & (HALF == h)}
        un = UN & ((FS == 0) | (HALF != h))
    elif base[0] == "G":
        k = int(base[1])
        tr = (isLab & (frac < lf)) | ((isGold | isOld) & (FOLD != k) & (frac < g))
        te = {"gold": isGold & (FOLD == k), "old": isOld & (FOLD == k)}
        un = UN
    else:
        tr = isLab | isGold | isOld
        te = {}
        un = UN
    return np.nonzero(tr)[0], {k: np.nonzero(v)[0] for k, v in te.items()}, np.nonzero(un)[0], o


def teacher(fi, cfg, init, epochs=8, lr=3e-4, seed=0, es=0.6, hide=0.25, extra=None):
    torch.manual_seed(seed)
    m = Teacher(cfg).to(DEV)
    if init == "silver":
        m.load_state_dict(ck["model"])
    elif init == "mlm":
        m.enc.load_state_dict(ck0["enc"])
    w = torch.from_numpy(np.where(FS[fi] >= 2, 1.0, 1.0)).float().to(DEV)
    t = hard(fi)
    return fit(m, fi, t, epochs, lr=lr, enc_scale=es, hide=hide, weight=w)


import pickle


def save(name, kind, te, ps):
    with open(f'{out}/pred.{name.replace(":","_").replace("=","")}.{kind}.pkl', "wb") as fh:
        pickle.dump({k: (te[k], ps[k].numpy().astype(np.float16)) for k in te}, fh)


def report(name, kind, te, ps):
    s = " ".join(
        f"{k} {f1(decide(ps[k].numpy(),.4),te[k]):.1f} (rules {f1(RC[te[k]],te[k]):.1f})"
        for k in te
    )
    print(f"{name} {kind}: {s} [{time.time()-T0:.0f}s]", flush=True)


T0 = time.time()
domof = {"lab": 1, "gold": 2, "old": 2}
for name in sys.argv[4:]:
    if time.time() > deadline:
        print("no time for", name)
        continue
    tr, te, un, o = split(name)
    cfg = ck["cfg"]
    full = o.get("s", "1") == "1"
    acc = {k: 0 for k in te}
    soft = 0
    n = 0
    for seed in range(int(o.get("n", SEEDS))):
        if time.time() > deadline and n:
            break
        m = teacher(
            tr,
            cfg,
            o.get("i", "silver"),
            seed=seed,
            epochs=int(o.get("e", 8)),
            lr=float(o.get("lr", 3e-4)),
            es=float(o.get("es", 0.6)),
            hide=float(o.get("h", 0.25)),
        )
        n += 1
        for k in te:
            acc[k] = acc[k] + predict(m, te[k], domof[k])
        if seed == 0:
            report(name, "teacher, one", te, acc)
        if full:
            soft = soft + torch.stack([predict(m, un, 1), predict(m, un, 2)])
    ps = {k: v / n for k, v in acc.items()}
    report(name, f"teachers x{n}", te, ps)
    save(name, "teacher", te, ps)
    if not full:
        continue
    soft = soft / n
    if name.startswith("ALL") and not SMOKE:
        v, i = soft[1].topk(6, -1)
        np.savez_compressed(
            f"{out}/soft.ALL.npz",
            v=(v.numpy() * 255).astype(np.uint8),
            i=i.numpy().astype(np.uint8),
            f=un.astype(np.int32),
        )
    for mode in ["distilled", "labelsalone"] + (
        ["distilled192"] if name[:2] in ("LA", "LB") else []
    ):
        for seed in range(1):
            torch.manual_seed(100 + seed)
            m = Flat(hid=192 if "192" in mode else 128).to(DEV)
            ht = hard(tr)
            if "distilled" in mode:
                fi = np.concatenate([tr, tr, un, un])
                tt = torch.cat([ht, ht, soft[0], soft[1]])
                dd = torch.cat(
                    [
                        DOM[tr],
                        DOM[tr],
                        torch.full((len(un),), 1, device=DEV),
                        torch.full((len(un),), 2, device=DEV),
                    ]
                )
                fit(m, fi, tt, epochs=8, bs=512, lr=3e-3, hide=0.2, wd=0.08, dom=dd)
            else:
                fit(m, tr, ht, epochs=20, bs=256, lr=2e-3, hide=0.2, wd=0.08)
            if te:
                ps = {k: predict(m, te[k], domof[k]) for k in te}
                report(name, f"flat {mode}", te, ps)
                save(name, f"flat_{mode}", te, ps)
            else:
                torch.save(
                    {k: v.half().cpu() for k, v in m.state_dict().items()}, f"{out}/flat.{mode}.pt"
                )
print("jobs end", sys.argv[4:], f"{time.time()-T0:.0f}s", flush=True)
