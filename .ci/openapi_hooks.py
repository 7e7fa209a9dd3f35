"""Puts ids of records that are there into most requests, so that more than "no such record" is tried."""

import json
import os
import random
import urllib.request

import schemathesis

# Fields and parts of paths that are called otherwise than the noun they name.
NOUNS = {
    "assignee": "technician", "technicians": "technician", "cover": "technician", "requester": "user", "main_user": "user",
    "users": "user", "devices": "device", "tickets": "ticket", "sites": "site", "alerts": "alert", "rule": "automation-rule",
}
dice = random.Random(7)


def records():
    request = urllib.request.Request(
        os.environ["HELPDECK_API"] + "/snapshot", headers={"Authorization": "Bearer " + os.environ["HELPDECK_TOKEN"]}
    )
    ids = {}

    def look(value):
        if isinstance(value, dict) and "kind" in value and "id" in (value.get("record") or {}):
            ids.setdefault(value["kind"], []).append(value["record"]["id"])
        elif isinstance(value, dict | list):
            for part in value.values() if isinstance(value, dict) else value:
                look(part)

    with urllib.request.urlopen(request) as answer:
        for line in answer:
            look(json.loads(line))
    return ids


IDS = records()


def known(name, value):
    if isinstance(value, dict):
        return {part: known(part, inner) for part, inner in value.items()}
    if isinstance(value, list):
        return [known(name, inner) for inner in value]
    ids = IDS.get(NOUNS.get(name, name))
    if ids and isinstance(value, str) and len(value) == 36 and dice.random() < 0.85:
        return dice.choice(ids)
    return value


@schemathesis.hook
def map_body(context, body):
    return known("", body)


@schemathesis.hook
def map_path_parameters(context, parameters):
    noun = context.operation.path.removeprefix("/api/v1/").split("/")[0]
    return {name: known(noun if name in ("id", "ticket") else name, value) for name, value in (parameters or {}).items()}
