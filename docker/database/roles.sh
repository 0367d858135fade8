#!/usr/bin/env bash
# Runs once, when the database's volume is empty: the two roles of docs/adr/0004, and the owner's database.
set -euo pipefail

psql --set=ON_ERROR_STOP=1 \
    --set=owner_password="$MEDSPIL_OWNER_PASSWORD" --set=app_password="$MEDSPIL_APP_PASSWORD" \
    --username postgres --dbname postgres <<'SQL'
create role medspil_owner login password :'owner_password';
create role medspil_app login password :'app_password';
create database medspil owner medspil_owner;
SQL
