# shellcheck shell=sh
# sign FILE...: signs programs for Windows in place, if there is a certificate (see packaging/windows/build). Sourced after
# steps.sh. POSIX sh.
sign() {
    [ -n "${ASSAY_CERTIFICATE:-}" ] || return 0
    [ -r "$ASSAY_CERTIFICATE" ] || fail "$ASSAY_CERTIFICATE cannot be read. ASSAY_CERTIFICATE names a PKCS#12 file."
    for unsigned in "$@"; do
        set -- -pkcs12 "$ASSAY_CERTIFICATE" -h sha256 -n Assay
        [ -z "${ASSAY_CERTIFICATE_PASSWORD_FILE:-}" ] || set -- "$@" -readpass "$ASSAY_CERTIFICATE_PASSWORD_FILE"
        [ -z "${ASSAY_HOMEPAGE:-}" ] || set -- "$@" -i "$ASSAY_HOMEPAGE"
        [ -z "${ASSAY_TIMESTAMP:-}" ] || set -- "$@" -ts "$ASSAY_TIMESTAMP"
        rm -f "$unsigned.signed"
        run_logged "Signing ${unsigned##*/}" osslsigncode sign "$@" -in "$unsigned" -out "$unsigned.signed"
        mv "$unsigned.signed" "$unsigned"
    done
}
