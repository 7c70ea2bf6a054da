# WHERE_OUT=DIR python export.py NET.pt choices.bin: as src/text/figures/choice-net/tables.ts reads it, but not packed
import struct, sys
from net import *

# Features of fewer candidates are left out.
LEAST_SEEN = 8
saved = torch.load(sys.argv[1])
net = Net(saved["hidden"])
net.load_state_dict(saved["net"])
parts = []


def put(x):
    """As signed bytes, with their scale; what is far out is cut off."""
    x = x.detach().numpy()
    scale = float(min(np.abs(x).max(), np.abs(x).std() * 8) / 127)
    parts.append(np.clip(np.round(x / scale), -127, 127).astype(np.int8).tobytes())
    return scale


# No -0, which would not be kept as it is.
rounded = lambda x: [round(float(v), 5) + 0.0 for v in x.detach().flatten()]
asked = [f"kind {k}" for k in NAMES["kinds"]] + [f"event {c}" for c in NAMES["classes"]]
vector_scale = put(net.words.weight[:NOTHING])
fields = {}
for field, own in zip(FIELDS, net.fields):
    count = np.bincount(DATA[f"{field.name}_features"], minlength=FEATURES)
    kept = np.nonzero(count >= LEAST_SEEN)[0]
    tables = dict(
        question=own.question.weight.T,
        none=own.none.weight.T,
        candidate=own.candidate.weight.T,
        features=own.features.weight[torch.from_numpy(kept)],
        asked=own.asked.weight,
        askedNone=own.asked_none.weight,
        sides=own.sides.weight,
        numbers=own.numbers.weight.T,
    )
    fields[field.name] = dict(
        features=[NAMES["features"][i] for i in kept],
        asked=asked,
        scales={name: put(table) for name, table in tables.items()},
        bias=rounded(own.question.bias),
        out=rounded(own.out.weight),
        noneBias=rounded(own.none.bias),
        noneOut=rounded(own.none_out.weight),
        outBias=float(own.out.bias),
        noneOutBias=float(own.none_out.bias),
        score=float(own.score),
    )
head = dict(
    rows=NOTHING,
    size=SIZE,
    hidden=saved["hidden"],
    noneHidden=NONE_HIDDEN,
    before=BEFORE,
    after=AFTER,
    vectorScale=vector_scale,
    fields=fields,
)
head = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
with open(sys.argv[2], "wb") as out:
    out.write(struct.pack("<I", len(head)) + head + b"".join(parts))
