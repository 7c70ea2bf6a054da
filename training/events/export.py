# EVENTS_OUT=DIR python export.py NET.pt DECISION.json events.bin: as src/text/figures/event-net/tables.ts reads it, but not packed
import json, struct, sys
from net import *

saved, decision = torch.load(sys.argv[1]), json.load(open(sys.argv[2]))
shape, state = saved["shape"], saved["net"]
parts, scales = [], {}


def put(name, x):
    """As signed bytes; what is far out is cut off."""
    x = np.asarray(x, np.float32)
    scales[name] = float(min(np.abs(x).max(), np.abs(x).std() * 6) / 127)
    parts.append(np.clip(np.round(x / scales[name]), -127, 127).astype(np.int8).tobytes())


places = state["places.weight"].reshape(shape["hidden"], -1, shape["size"])
put("vectors", state["words.weight"][:-1])
put("places", places.permute(1, 0, 2))
put("features", state["to_hidden.weight"])
put("direct", state["to_classes.weight"])
put("out", state["out.weight"])
rounded = lambda x: [round(float(v), 5) for v in x]
head = dict(
    shape,
    classes=CLASSES,
    words=names["words"],
    features=names["features"],
    scales=scales,
    bias=rounded(state["places.bias"] + state["origin_hidden.weight"][MARKS]),
    outBias=rounded(state["out.bias"] + state["origin_classes.weight"][MARKS]),
    **decision,
)
head = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
with open(sys.argv[3], "wb") as out:
    out.write(struct.pack("<I", len(head)) + head + b"".join(parts))
