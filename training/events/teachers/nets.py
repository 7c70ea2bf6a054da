import json, math, os, sys, time
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F

HERE = os.path.dirname(os.path.abspath(__file__))
DEV = "cuda" if torch.cuda.is_available() else "cpu"
SMOKE = bool(os.environ.get("SMOKE"))
AMP = (
    torch.autocast("cuda", dtype=torch.bfloat16)
    if DEV == "cuda"
    else torch.autocast("cpu", enabled=False)
)
meta = json.load(open(f"{HERE}/meta.json"))
CLASSES = meta["classes"]
NC = len(CLASSES)
FC = meta["fcols"]
CARD = meta["card"]
z = np.load(f"{HERE}/data.npz")
D = {k: z[k] for k in z.files}
T = lambda a, dt=torch.long: torch.from_numpy(
    np.ascontiguousarray(a).astype(np.int64 if dt == torch.long else np.float32)
).to(DEV)
G = {k: T(D[k]) for k in ("ids", "suf", "shp", "figtok", "rows", "spans", "lab")}
N = len(D["ids"])
tokdoc = np.repeat(np.arange(len(D["dstart"]) - 1), np.diff(D["dstart"]))
G["tokdoc"] = T(tokdoc)
G["sent"] = T(D["sent"])
EMB = torch.from_numpy(D["emb"].astype(np.float32)).to(DEV)
HAS = torch.from_numpy(D["has"]).to(DEV)
V = EMB.shape[0]
L, R = 64, 48
W = L + R
CLS = FC.index("cls")
RULE = FC.index("rule")
RULECOLS = [FC.index(c) for c in ("rule", "cls", "pcls", "ncls")]
FS, LAB, FDOC = D["fset"].astype(int), D["lab"].astype(int), D["fdoc"]
HALF = D["dhalf"][FDOC].astype(int)
RC = D["cls_map"][D["rows"][:, CLS]].astype(int)


def windows(f):
    """f: figure indexes (tensor) -> tokens, roles, masks of windows about them"""
    s = G["spans"][f]
    a = s[:, 0:1]
    pos = a - L + torch.arange(W, device=DEV)[None]
    ok = (pos >= 0) & (pos < N)
    p = pos.clamp(0, N - 1)
    d = G["tokdoc"][p]
    ok = ok & (d == G["tokdoc"][a])
    role = torch.zeros_like(p)
    role = torch.where(G["figtok"][p] > 0, 4, role)
    for k, c in ((3, 6), (2, 2), (5, 4), (1, 0)):
        role = torch.where((p >= s[:, c : c + 1]) & (p < s[:, c + 1 : c + 2]), k, role)
    sd = (G["sent"][p] - G["sent"][a]).clamp(-2, 2) + 2
    return p, ok, role, sd


def ruleblind(role):
    return torch.where(role == 5, 0, role)


class Enc(nn.Module):
    def __init__(s, d=256, layers=6, heads=8, ff=1024, drop=0.1):
        super().__init__()
        s.w = nn.Embedding(V, 100)
        s.w.weight.data.copy_(EMB + 0.05 * torch.randn_like(EMB) * (~HAS)[:, None])
        s.sf = nn.Embedding(4096, 48)
        s.sh = nn.Embedding(8, 8)
        s.inp = nn.Linear(156, d)
        s.pos = nn.Embedding(W + 16, d)
        s.role = nn.Embedding(6, d)
        s.sd = nn.Embedding(5, d)
        s.ft = nn.Embedding(16, d)
        for e in (s.role, s.sd, s.ft, s.pos):
            nn.init.normal_(e.weight, std=0.02)
        s.ln0 = nn.LayerNorm(d)
        s.h = heads
        s.drop = drop
        s.blocks = nn.ModuleList(
            [
                nn.ModuleDict(
                    dict(
                        n1=nn.LayerNorm(d),
                        qkv=nn.Linear(d, 3 * d),
                        o=nn.Linear(d, d),
                        n2=nn.LayerNorm(d),
                        f1=nn.Linear(d, ff),
                        f2=nn.Linear(ff, d),
                    )
                )
                for _ in range(layers)
            ]
        )
        s.lnf = nn.LayerNorm(d)
        s.d = d

    def embed(s, ids, suf, shp):
        return s.inp(torch.cat([s.w(ids), s.sf(suf), s.sh(shp)], -1))

    def forward(s, ids, suf, shp, ok, role=None, sd=None, ft=None):
        x = s.embed(ids, suf, shp) + s.pos.weight[: ids.shape[1]]
        if role is not None:
            x = x + s.role(role) + s.sd(sd) + s.ft(ft)
        x = F.dropout(s.ln0(x), s.drop, s.training)
        B, n, d = x.shape
        m = None if ok is None else ok[:, None, None, :]
        for b in s.blocks:
            q, k, v = b.qkv(b.n1(x)).view(B, n, 3, s.h, d // s.h).permute(2, 0, 3, 1, 4)
            y = (
                F.scaled_dot_product_attention(q, k, v, attn_mask=m)
                .transpose(1, 2)
                .reshape(B, n, d)
            )
            x = x + F.dropout(b.o(y), s.drop, s.training)
            x = x + F.dropout(b.f2(F.gelu(b.f1(b.n2(x)))), s.drop, s.training)
        return s.lnf(x)


if not hasattr(nn.ModuleDict, "__getattr_patched__"):
    _g = nn.ModuleDict.__getattr__
    nn.ModuleDict.__getattr__ = lambda s, k: (
        s._modules[k] if k in s.__dict__.get("_modules", {}) else _g(s, k)
    )
    nn.ModuleDict.__getattr_patched__ = True


class Head(nn.Module):
    def __init__(s, d=256, e=24, hid=384, drop=0.25):
        super().__init__()
        s.fe = nn.ModuleList([nn.Embedding(c, e) for c in CARD])
        s.dom = nn.Embedding(3, 16)
        for m in s.fe:
            nn.init.normal_(m.weight, std=0.3)
        s.f1 = nn.Linear(3 * d + e * len(CARD) + 16, hid)
        s.f2 = nn.Linear(hid, NC)
        s.skip = nn.Linear(e * len(CARD) + 16, NC, bias=False)
        s.drop = drop

    def forward(s, x, role, rows, dom):
        def mean(k):
            m = (role == k).to(x.dtype)[..., None]
            return (x * m).sum(1) / m.sum(1).clamp(min=1)

        fig = mean(1)
        noun = mean(2)
        evt = mean(5)
        f = torch.cat([m(rows[:, i]) for i, m in enumerate(s.fe)] + [s.dom(dom)], -1)
        f = F.dropout(f, 0.1, s.training)
        h = torch.cat([fig.to(f.dtype), noun.to(f.dtype), evt.to(f.dtype), f], -1)
        h = F.dropout(F.gelu(s.f1(F.dropout(h, s.drop, s.training))), s.drop, s.training)
        return s.f2(h) + s.skip(f)


class Teacher(nn.Module):
    def __init__(s, cfg):
        super().__init__()
        s.enc = Enc(**cfg)
        s.head = Head(s.enc.d)

    def forward(s, f, dom, hide=None, wd=0.0):
        p, ok, role, sd = windows(f)
        rows = G["rows"][f]
        ids = G["ids"][p]
        if wd > 0:
            dropm = torch.rand(ids.shape, device=DEV) < wd
            ids = torch.where(dropm, 2, ids)
        if hide is not None:
            role = torch.where(hide[:, None], ruleblind(role), role)
            rows = rows.clone()
            for c in RULECOLS:
                rows[:, c] = torch.where(hide, 0, rows[:, c])
        x = s.enc(ids, G["suf"][p], G["shp"][p], ok, role, sd, G["figtok"][p])
        return s.head(x, role, rows, dom)


USED = [
    FC.index(c)
    for c in (
        "kind",
        "unit",
        "mod",
        "rule",
        "cls",
        "ch",
        "frule",
        "value",
        "mrule",
        "status",
        "pcls",
        "ncls",
    )
]


class Flat(nn.Module):
    """What is shipped: word vectors in slots about the figure, means of its noun, of the word that the rules took, and of what else its sentence and its surroundings say; one hidden layer."""

    def __init__(s, kw=48, hid=128, vs=16000, a=10, b=8):
        super().__init__()
        s.vs, s.a, s.b = vs, a, b
        U, S, Vt = torch.linalg.svd(EMB[3:vs][HAS[3:vs]], full_matrices=False)
        s.E = nn.Embedding(vs, kw)
        s.E.weight.data.copy_(EMB[:vs] @ Vt[:kw].T * 2 + 0.02 * torch.randn(vs, kw, device=DEV))
        s.E.weight.data[:2] = 0
        s.S = nn.Embedding(512, kw)
        nn.init.normal_(s.S.weight, std=0.1)
        s.fe = nn.ModuleList([nn.Embedding(CARD[c], hid) for c in USED])
        s.fo = nn.ModuleList([nn.Embedding(CARD[c], NC) for c in USED])
        s.dom = nn.Embedding(3, hid)
        s.domo = nn.Embedding(3, NC)
        for m in (*s.fe, s.dom):
            nn.init.normal_(m.weight, std=0.15)
        for m in (*s.fo, s.domo):
            nn.init.zeros_(m.weight)
        s.f1 = nn.Linear((a + b + 5) * kw, hid)
        s.f2 = nn.Linear(hid, NC)

    def forward(s, f, dom, hide=None, wd=0.0):
        p, ok, role, sd = windows(f)
        rows = G["rows"][f]
        if hide is not None:
            role = torch.where(hide[:, None], ruleblind(role), role)
            rows = rows.clone()
            for c in RULECOLS:
                rows[:, c] = torch.where(hide, 0, rows[:, c])
        ids = G["ids"][p]
        known = (ids < s.vs) & (ids > 2)
        x = torch.where(known[..., None], s.E(torch.where(known, ids, 1)), s.S(G["suf"][p] % 512))
        keep = ok
        if wd > 0:
            keep = keep & (torch.rand(ids.shape, device=DEV) >= wd)
        x = x * keep[..., None]
        x = F.dropout(x, 0.1, s.training)
        off = torch.arange(W, device=DEV) - L

        def mean(m):
            m = (m & ok).to(x.dtype)[..., None]
            return (x * m).sum(1) / m.sum(1).clamp(min=1)

        same = sd == 2
        bags = [
            mean(role == 2),
            mean(role == 5),
            mean(same & (off < -s.a)),
            mean(same & (off >= s.b)),
            mean(~same & (off >= -48) & (off < 32)),
        ]
        h = s.f1(
            F.dropout(torch.cat([x[:, L - s.a : L + s.b].flatten(1)] + bags, -1), 0.1, s.training)
        )
        o = 0
        drop = lambda v: v * (torch.rand(len(f), 1, device=DEV) >= 0.1) / 0.9 if s.training else v
        for i, c in enumerate(USED):
            h = h + drop(s.fe[i](rows[:, c]))
            o = o + s.fo[i](rows[:, c])
        h = F.dropout(F.relu(h + s.dom(dom)), 0.3, s.training)
        return s.f2(h) + o + s.domo(dom)


DOM = (
    torch.from_numpy(np.where(LAB < 0, 0, np.where(FS == 1, 1, np.where(FS >= 2, 2, 0))))
    .long()
    .to(DEV)
)


def fit(
    model,
    fi,
    target,
    epochs,
    bs=128,
    lr=3e-4,
    hide=0.25,
    wd=0.05,
    wdec=0.01,
    enc_scale=1.0,
    deadline=None,
    dom_drop=0.1,
    weight=None,
    dom=None,
):
    """target: (n,NC) soft targets aligned with fi"""
    fi = torch.as_tensor(fi, device=DEV)
    target = target.to(DEV)
    model.train()
    dom = DOM[fi] if dom is None else dom.to(DEV)
    enc = [p for n, p in model.named_parameters() if n.startswith("enc.")]
    rest = [p for n, p in model.named_parameters() if not n.startswith("enc.")]
    groups = [dict(params=rest, lr=lr)] + ([dict(params=enc, lr=lr * enc_scale)] if enc else [])
    opt = torch.optim.AdamW(groups, weight_decay=wdec, fused=DEV == "cuda")
    steps = max(1, epochs * len(fi) // bs)
    base = [g["lr"] for g in opt.param_groups]
    k = 0
    if SMOKE:
        steps = 6
    perm = None
    while k < steps:
        perm = torch.randperm(len(fi), device=DEV)
        for o in range(0, len(fi) - bs + 1 if len(fi) >= bs else 1, bs):
            if k >= steps:
                break
            ix = perm[o : o + bs]
            f = fi[ix]
            t = k / steps
            sc = min(1, t / 0.08) * (1 - t)
            for g, b in zip(opt.param_groups, base):
                g["lr"] = b * sc
            hid = torch.rand(len(f), device=DEV) < hide
            dm = dom[ix]
            dm = torch.where(torch.rand(len(f), device=DEV) < dom_drop, 0, dm)
            with AMP:
                lg = model(f, dm, hid, wd)
            ls = -(target[ix] * F.log_softmax(lg.float(), -1)).sum(-1)
            if weight is not None:
                ls = ls * weight[ix]
            loss = ls.mean()
            opt.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0, foreach=True)
            opt.step()
            k += 1
            if deadline and time.time() > deadline and k % 20 == 0:
                return model
    return model


@torch.no_grad()
def predict(model, fi, dom, bs=1024):
    model.eval()
    out = []
    for o in range(0, len(fi), bs):
        f = torch.as_tensor(fi[o : o + bs], device=DEV)
        with AMP:
            lg = model(f, torch.full((len(f),), dom, device=DEV, dtype=torch.long))
        out.append(lg.float().softmax(-1).cpu())
    return torch.cat(out)


def hard(fi, smooth=0.08):
    l = torch.from_numpy(LAB[fi])
    t = F.one_hot(l, NC).float()
    return t * (1 - smooth) + smooth / NC


def decide(p, t=0.4):
    q = np.array(p, dtype=np.float64).copy()
    q[:, 1] = 0
    q /= q.sum(1, keepdims=True)
    c = q[:, 2:].argmax(1) + 2
    return np.where(q[np.arange(len(q)), c] >= t, c, 0)


def f1(pred, fi):
    l = LAB[fi]
    k = (l != 1) & (l >= 0)
    l = l[k]
    r = np.asarray(pred)[k]
    right = ((l == r) & (l != 0)).sum()
    return 200 * right / max(1, (l != 0).sum() + (r != 0).sum())
