# EVENTS_OUT=DIR python train.py NAME FOLD|all [OPTION=VALUE …]: a net of all figures, or one that has not seen a fold of them and is asked about it
import sys, time
from net import *
from soft import parts_of, read

torch.set_num_threads(1)
name, which = sys.argv[1:3]
# Places before and from the figure on, numbers of a word, the hidden layer; what a figure of our own texts counts for.
options = dict(before=7, after=6, size=32, hidden=128, epochs=8, own=2)
options |= {k: float(v) for k, v in (x.split("=") for x in sys.argv[3:])}
shape = {k: int(options[k]) for k in ("before", "after", "size", "hidden")}

soft = read(f"{os.path.dirname(os.path.abspath(__file__))}/soft.npz")
held = np.zeros(len(LAB), bool) if which == "all" else (FOLD == int(which)) & (FSET > 0)
said = [soft.get(parts_of(k)) if l < 0 and s < 2 else None for k, l, s in zip(z["key"], LAB, FSET)]
unmarked = np.array([i for i, one in enumerate(said) if one and not held[i]])
target = torch.zeros(len(unmarked), NC)
classes, values = (torch.from_numpy(np.array([said[i][k] for i in unmarked])) for k in (0, 1))
target.scatter_(1, classes, values)

known = LAB >= 0
marked = np.nonzero(known & ~held)[0]
origin = np.where(FSET[marked] == 1, 1, 2)
weight = np.where(FSET[marked] == 5, options["own"], 1.0)
# What people said counts twice.
figures = np.concatenate([marked, marked, unmarked])
targets = torch.cat([hard(marked), hard(marked), target])
origins = torch.from_numpy(np.concatenate([origin, origin, np.full(len(unmarked), 2)]))
weights = torch.from_numpy(np.concatenate([weight, weight, np.ones(len(unmarked))])).float()
torch.manual_seed(100)
net = fit(Net(**shape), figures, targets, origins, weights, options["epochs"])
asked = np.nonzero(held & known)[0]
if len(asked):
    np.savez_compressed(f"{OUT}/pred.{name}.{which}.npz", f=asked, p=predict(net, asked).numpy().astype(np.float16))
torch.save({"shape": shape, "net": net.state_dict()}, f"{OUT}/net.{name}.{which}.pt")
print(name, which, f"{len(figures)} figures, {time.process_time():.0f} s of CPU time", flush=True)
