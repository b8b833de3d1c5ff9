#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Certificates for the servers of tests: one authority, and what each server shows.
# usage: certificates.sh FOLDER
set -eu

cd "$1"

key() { # NAME
  openssl ecparam -name prime256v1 -genkey -noout -out "$1.key"
}

authority() { # NAME
  key "$1"
  openssl req -x509 -new -key "$1.key" -subj "/CN=Authority of a test" -days 30 -out "$1.pem" \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign
}

certificate() { # NAME AUTHORITY NAMES DAYS
  key "$1"
  openssl req -new -key "$1.key" -subj "/CN=Server of a test" -out "$1.csr"
  printf 'subjectAltName=%s\n' "$3" >"$1.ext"
  openssl x509 -req -in "$1.csr" -CA "$2.pem" -CAkey "$2.key" -CAcreateserial -extfile "$1.ext" -days "$4" -out "$1.crt"
  cat "$1.crt" "$1.key" >"$1.pem"
}

# From OpenSSL 3.4 on, no number of days is below 0, but an end may be in the past.
expired() { # NAME AUTHORITY NAMES
  certificate "$1" "$2" "$3" -1 2>/dev/null || true
  [ ! -s "$1.crt" ] || return 0
  openssl x509 -req -in "$1.csr" -CA "$2.pem" -CAkey "$2.key" -CAcreateserial -extfile "$1.ext" \
    -not_before 20200101000000Z -not_after 20200102000000Z -out "$1.crt"
  cat "$1.crt" "$1.key" >"$1.pem"
}

names="DNS:localhost,DNS:example.com,DNS:*.example.com,DNS:example.org,DNS:example.net,DNS:portal.example"
names="$names,DNS:*.many.example.com"
authority trusted
authority stranger
certificate good trusted "$names" 30
expired expired trusted "$names"
certificate wrong-name trusted DNS:elsewhere.example 30
certificate unknown-issuer stranger "$names" 30
