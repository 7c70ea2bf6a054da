# python export.py flat.pt out.bin(.br by node)
import json, sys, torch, numpy as np, struct
import os

meta = json.load(open(os.path.dirname(os.path.abspath(__file__)) + "/names.json"))
fv = meta["fv"]
FC = meta["fcols"]
CL = meta["classes"]
vocab = meta["vocab"]
s = {k: v.float().numpy() for k, v in torch.load(sys.argv[1]).items()}
cols = [
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
]
H, K = 128, 48
a, b = 10, 8


def q(x):
    x = np.asarray(x)
    m = min(np.abs(x).max(), np.abs(x).std() * 6)
    sc = float(m / 127)
    return np.clip(np.round(x / sc), -127, 127).astype(np.int8), sc


parts = []
scales = {}


def put(name, x):
    v, sc = q(x)
    parts.append(v.tobytes())
    scales[name] = sc


vs = s["E.weight"].shape[0]
put("words", s["E.weight"][3:vs])
put("endings", s["S.weight"])
w = s["f1.weight"].reshape(H, a + b + 5, K).transpose(1, 0, 2)  # place, hidden, vector
put("places", w)
names = {}
rowsH = []
rowsO = []


def clean(c, n):
    if n in ("None",):
        return ""
    if c == "ch":
        import ast

        return " ".join(ast.literal_eval(n))
    return n


n = 0
clsid = {c: i for c, i in fv["cls"].items()}
for i, c in enumerate(cols):
    fe, fo = s[f"fe.{i}.weight"], s[f"fo.{i}.weight"]
    if c in ("pcls", "ncls"):
        it = [
            (f'{k}{"=" if add else ""}', v + add) for k, v in clsid.items() for add in (0, 100)
        ] + [("", 0)]
    else:
        it = [(clean(c, k), v) for k, v in fv[c].items()] + [("?", 0)]
    for k, v in it:
        names[f"{c} {k}"] = n
        n += 1
        rowsH.append(fe[v])
        rowsO.append(fo[v])
put("features", np.array(rowsH))
put("direct", np.array(rowsO))
put("out", s["f2.weight"])
dom = 2
bias = (s["f1.bias"] + s["dom.weight"][dom]).astype(np.float32)
bout = (s["f2.bias"] + s["domo.weight"][dom]).astype(np.float32)
head = dict(
    classes=CL,
    words=vocab[3:vs],
    features=list(names),
    hidden=H,
    size=K,
    before=a,
    after=b,
    scales=scales,
    bias=[round(float(x), 5) for x in bias],
    outBias=[round(float(x), 5) for x in bout],
)
hb = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
blob = struct.pack("<I", len(hb)) + hb + b"".join(parts)
open(sys.argv[2], "wb").write(blob)
print(len(blob), n, scales)
