#!/usr/bin/env python3
"""Writes the traces of protocol 1 in 1/, by an implementation of docs/SYNC.md of its own.

It shares no code with the program, so the files also check what the program hashes. They were
written once: a program that cannot read them, or writes them differently, has broken protocol 1.
"""
import hashlib, os, struct

HERE = os.path.dirname(os.path.abspath(__file__))
ZERO = "0" * 64


def canonical(value):
    """The canonical form as bytes."""
    if value is None:
        return b"null"
    if value is True or value is False:
        return b"true" if value else b"false"
    if isinstance(value, int):
        return str(value).encode()
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list):
        return b"[" + b",".join(map(canonical, value)) + b"]"
    members = sorted((key.encode(), key) for key in value)
    return b"{" + b",".join(quoted(key) + b":" + canonical(value[key]) for _, key in members) + b"}"


def quoted(text):
    out = bytearray(b'"')
    for byte in text.encode():
        if byte in b'"\\':
            out += bytes([0x5C, byte])
        elif byte in (0x0A, 0x0D, 0x09):
            out += {0x0A: b"\\n", 0x0D: b"\\r", 0x09: b"\\t"}[byte]
        elif byte < 0x20:
            out += b"\\u%04x" % byte
        else:
            out.append(byte)
    return bytes(out) + b'"'


def sha(data):
    return hashlib.sha256(data).digest()


def op_hash(op):
    return sha(bytes.fromhex(op["prev"]) + canonical(op)).hex()


def content_hash(op):
    return sha(canonical({k: v for k, v in op.items() if k not in ("seq", "prev")})).hex()


def digest_term(table, row):
    row = {k: v for k, v in row.items() if v is not None}
    return struct.unpack(">q", sha(table.encode() + b"\0" + canonical(row))[:8])[0]


def audit(entry, nonce, payload, before):
    commitment = sha(b"\x03" + bytes.fromhex(nonce) + canonical(payload)).hex()
    leaf = sha(b"\x00" + canonical(dict(entry, commitment=commitment)))
    return {
        "entry": entry, "nonce": nonce, "payload": payload, "before": before,
        "commitment": commitment, "leaf": leaf.hex(),
        "head": sha(b"\x02" + bytes.fromhex(before) + leaf).hex(),
    }


def uuid(number, kind=7):
    return "018bcfe5-6800-%d000-8000-%012x" % (kind, number)


def write(name, data):
    with open(os.path.join(HERE, "1", name), "wb") as file:
        file.write(data)


OWN, SEAT, DEVICE, ORG = uuid(1), uuid(2), uuid(3), uuid(4)
USER, TIMELINE, NOTE, GROUP = uuid(5), uuid(6, 4), uuid(16), uuid(32)
NOW = 1_700_000_000_000
HLC = NOW << 15

create = {
    "op": uuid(48), "group": GROUP, "seq": 1, "prev": ZERO, "table": "note", "row": NOTE,
    "scope": OWN, "kind": "create", "fields": {"title": "Café \"1\"\n", "body": "one\ttwo"},
    "bases": {}, "base": 0, "hlc": HLC,
}
update = {
    "op": uuid(49), "group": uuid(33), "seq": 2, "prev": op_hash(create), "table": "note",
    "row": NOTE, "scope": OWN, "kind": "update", "fields": {"body": "one two three", "title": None},
    "bases": {"body": "one\ttwo"}, "base": 1, "hlc": HLC + 1,
}
head, other_head = sha(b"a head").hex(), sha(b"another head").hex()
push = {"device": DEVICE, "epoch": 1, "timeline": TIMELINE, "ops": [create, update]}
resend = dict(push, epoch=2, earlier=2)
push_answer = {
    "timeline": TIMELINE, "server_time": NOW, "results": [
        {"op": uuid(48), "outcome": "applied", "version": 1},
        {"op": uuid(49), "outcome": "merged", "version": 2},
        {"op": uuid(50), "outcome": "conflicted", "version": 2},
        {"op": uuid(51), "outcome": "refused", "code": "not_found",
         "sentence": "there is no such note that you can reach"},
        {"op": uuid(52), "outcome": "refused", "code": "parked", "sentence": "set aside"},
    ],
}
row = {
    "id": NOTE, "scope_id": OWN, "ver": 2, "author_id": USER, "device_id": DEVICE,
    "created_at": NOW, "received_at": NOW + 5, "field_ver": {"body": 2, "title": 1},
    "archived_at": None, "title": "Café \"1\"\n", "body": "one two three",
}
# As PostgreSQL writes it: members in the order of its columns, of a newer server one more.
row_text = canonical(row)[:-1] + b', "mood": "calm"}'
pull = {
    "device": DEVICE, "timeline": TIMELINE, "cursors": [
        {"scope": OWN, "epoch": 1, "ver": 1, "head": head, "role": "owner"},
        {"scope": SEAT, "epoch": 2, "ver": 7, "after": NOTE},
    ],
}
pull_header = {
    "timeline": TIMELINE, "server_time": NOW, "closed": True, "revoked": [SEAT], "rows": 1,
    "scopes": [{
        "scope": OWN, "kind": "self", "subject": USER, "role": "owner", "label": "your own",
        "epoch": 1, "ver": 2, "head": other_head, "digest": digest_term("note", row),
    }],
}
cut_header = dict(pull_header, closed=False, revoked=[], scopes=[{
    "scope": OWN, "kind": "self", "subject": USER, "role": "owner", "label": "your own",
    "epoch": 1, "ver": 2, "after": NOTE}])
wait = {
    "device": DEVICE, "timeline": TIMELINE, "timeout_ms": 55000,
    "cursors": [{"scope": OWN, "epoch": 1, "ver": 2, "role": "owner"}],
}
wait_answer = {"scopes": [{"scope": OWN, "ver": 3}], "grants_changed": False}


def problem(status, code, **more):
    return dict({
        "type": "https://rehearse.invalid/problems/" + code, "title": "Sync refused",
        "status": status, "code": code, "detail": "What to do.",
    }, **more)


def page(header):
    return canonical(header) + b'\n{"table":"note","row":' + row_text + b"}\n"


def main():
    os.makedirs(os.path.join(HERE, "1"), exist_ok=True)
    for name, message in {
        "push-request": push, "push-request-resent": resend, "push-answer": push_answer,
        "pull-request": pull, "wait-request": wait, "wait-answer": wait_answer,
        "wait-answer-nothing": {"scopes": [], "grants_changed": False},
        "problem-device-forked": problem(409, "device_forked"),
        "problem-sequence-gap": problem(409, "sequence_gap", expected=3),
        "problem-timeline-changed": problem(409, "timeline_changed", timeline=TIMELINE),
        "problem-protocol-unsupported": problem(
            426, "protocol_unsupported", oldest_protocol=1, newest_protocol=1),
    }.items():
        write(name + ".json", canonical(message))
    write("pull-answer-closed.ndjson", page(pull_header))
    write("pull-answer-cut.ndjson", page(cut_header))
    entry = {"org": ORG, "scope": OWN, "ver": 1, "at": NOW, "class": "push", "actor": USER}
    payload = {
        "device": DEVICE, "ops": [uuid(48)],
        "rows": [{"table": "note", "id": NOTE, "hash": digest_term("note", row)}],
    }
    first = audit(entry, sha(b"a nonce").hex(), payload, ZERO)
    second = audit(
        dict(entry, ver=2), sha(b"another nonce").hex(), dict(payload, ops=[]), first["head"])
    vectors = {
        "ops": [
            {"op": op, "hash": op_hash(op), "content_hash": content_hash(op)}
            for op in (create, update)
        ],
        "rows": [{"table": "note", "row": row, "term": digest_term("note", row)}],
        "audit": [first, second],
        "canonical": [
            {"value": value, "sha256": sha(canonical(value)).hex()} for value in (
                {}, [], "", "\u0001\u001f\u007f\"\\/", "e\u0301 é 😀", -1, 9223372036854775807,
                {"b": [True, False, None], "a": {"é": 1, "z": 2, "Z": 3, "": 0}},
            )
        ],
    }
    write("vectors.json", canonical(vectors))


main()
