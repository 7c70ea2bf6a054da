# WHERE_OUT=DIR python train.py all | FOLD: the net, or one that has not seen that fold, and how good that is
import sys, time
from net import *

aside = -1 if sys.argv[1] == "all" else int(sys.argv[1])
TEACHERS, TEACHER_HIDDEN, HIDDEN = 4, 64, 32
BATCH = 256
SCORES = [logit_scores(field, aside) for field in FIELDS]


class Lessons:
    """Questions of a field, how likely each answer is to be, and how often each counts."""

    def __init__(self, i, soft):
        field = FIELDS[i]
        marked = np.nonzero(field.known & field.asked() & (field.fold != aside))[0]
        others = np.nonzero(~field.known & field.asked() & (field.set != OWN) & ((field.set == RAW) | (field.fold != aside)))[0]
        self.q = np.concatenate([marked, others]) if soft else marked
        at, mask = field.batch(self.q)
        right = field.right[at] & mask
        share = right / right.sum(1, keepdim=True).clamp(min=1)
        self.target = torch.cat([~right.any(1, keepdim=True), share], 1).float()
        often = field.often(marked, 4.0)
        self.often = torch.ones(len(self.q))
        self.often[: len(marked)] = torch.from_numpy(often).float()
        if soft:
            told = soft[i][torch.from_numpy(others)]
            self.target[len(marked) :] = told[:, : self.target.shape[1]]


def train(seed, hidden, rounds, drop, soft=None):
    torch.manual_seed(seed)
    order = np.random.default_rng(seed)
    net = Net(hidden, drop=drop)
    lessons = [Lessons(i, soft) for i in range(len(FIELDS))]
    steps = torch.optim.AdamW(net.parameters(), lr=3e-3, weight_decay=0.02)
    most = max(len(one.q) for one in lessons)
    total, done, began = int(rounds * most / BATCH), 0, time.time()
    while done < total:
        mixed = [order.permutation(len(one.q)) for one in lessons]
        for begin in range(0, most, BATCH):
            if done >= total:
                break
            net.train()
            steps.param_groups[0]["lr"] = 3e-3 * min(1, done / total / 0.05) * (1 - done / total)
            loss = sum(
                loss_of(net, i, one, some[np.arange(begin, begin + BATCH) % len(some)])
                for i, (one, some) in enumerate(zip(lessons, mixed))
            )
            steps.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            steps.step()
            done += 1
    print(f"seed {seed}: {time.time() - began:.0f} s", flush=True)
    return net.eval()


def loss_of(net, i, lessons, some):
    q, t = lessons.q[some], torch.from_numpy(some)
    at, mask = FIELDS[i].batch(q)
    scores = SCORES[i][at].masked_fill(~mask, -1e9)
    told = net(i, torch.from_numpy(q), at, mask, scores).log_softmax(1).clamp(min=-30)
    target, often = lessons.target[t][:, : told.shape[1]], lessons.often[t]
    return -((target * told).sum(1) * often).sum() / often.sum()


@torch.no_grad()
def answers(net, i, q):
    at, mask = FIELDS[i].batch(q)
    scores = SCORES[i][at].masked_fill(~mask, -1e9)
    return net(i, torch.from_numpy(q), at, mask, scores).softmax(1), by_logit(scores)


def soft_answers(nets):
    """What several nets say in the mean, a row for each question."""
    found = []
    for i, field in enumerate(FIELDS):
        q = np.nonzero(field.asked())[0]
        width = 1 + (field.last - field.first).max()
        rows = torch.zeros(len(field.known), width)
        for begin in range(0, len(q), 2000):
            some = q[begin : begin + 2000]
            mean = sum(answers(net, i, some)[0] for net in nets) / len(nets)
            rows[torch.from_numpy(some), : mean.shape[1]] = mean
        found.append(rows)
    return found


teachers = [train(seed, TEACHER_HIDDEN, 6, 0.3) for seed in range(11, 11 + TEACHERS)]
net = train(2, HIDDEN, 7, 0.2, soft_answers(teachers))
for i, field in enumerate(FIELDS):
    for name, number in (("marked", GOLD), ("labelled", LABELS), ("own", OWN), ("wire", WIRE), ("articles", ARTICLES)):
        q = np.nonzero(field.known & (field.fold == aside) & (field.set == number))[0]
        if len(q) == 0:
            continue
        by_net, logit = answers(net, i, q)
        told = " ".join(f"{f1(field, q, p):.1f}" for p in (logit, by_net, (by_net + logit) / 2))
        print(f"{field.name}, {name}: logit, net, mean of both {told}")
torch.save({"hidden": HIDDEN, "net": net.state_dict()}, f"{OUT}/net.{sys.argv[1]}.pt")
