#!/usr/bin/env bash
# Rewrites everything that is generated and checked in. Tests fail when one of these is stale.
#
#   deploy/generate.sh FOLDER-WITH-THE-PROGRAMS
set -euo pipefail
programs=$(cd "${1:-.build/debug}" && pwd)
cd "$(dirname "$0")/.."

deploy/embed.py Migrations .sql EmbeddedMigrationFiles \
    Sources/RehearseServer/Database/Migrations+Embedded.swift
deploy/embed.py Sources/RehearseClient/StarterBank/content .md StarterBankFiles \
    Sources/RehearseClient/StarterBank/StarterBankFiles.swift
"$programs/rehearse-server" openapi >docs/openapi.yaml
