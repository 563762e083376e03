# Rewrites CHANGELOG.md for packages; run it with TZ=UTC. An entry begins with "## VERSION (YYYY-MM-DD)".
#   -v form=debian              Debian's changelog, signed with -v contact=ADDRESS
#   -v form=appstream           AppStream's <release>s
function noon(text)
{
    gsub(/-/, " ", text)
    return mktime(text " 12 0 0")
}
function escaped(text)
{
    gsub(/&/, "\\&amp;", text)
    gsub(/</, "\\&lt;", text)
    gsub(/>/, "\\&gt;", text)
    return text
}
function endItem()
{
    if (item == "")
        return
    if (form == "appstream")
        print "          <li>" escaped(item) "</li>"
    else if (form == "debian")
        print folded("  * " item)
    item = ""
}
# Lines of at most 78 characters, those after the first indented.
function folded(text,    out, line, count, i, word)
{
    count = split(text, word, " ")
    line = "  " word[1]
    for (i = 2; i <= count; ++i) {
        if (length(line " " word[i]) > 78) {
            out = out line "\n"
            line = "    " word[i]
        } else {
            line = line " " word[i]
        }
    }
    return out line
}
function endEntry()
{
    endItem()
    if (version == "")
        return
    if (form == "appstream") {
        print "        </ul>\n      </description>\n    </release>"
    } else if (form == "debian") {
        print "\n -- The Assay contributors <" contact ">  " strftime("%a, %d %b %Y %H:%M:%S +0000", noon(date)) "\n"
    }
}
/^## / {
    endEntry()
    version = $2
    date = substr($3, 2, 10)
    if (date !~ /^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]$/) {
        print "CHANGELOG.md:" NR ": an entry begins with ## VERSION (YYYY-MM-DD)" >"/dev/stderr"
        failed = 1
        exit 1
    }
    if (form == "appstream")
        print "    <release version=\"" version "\" date=\"" date "\">\n      <description>\n        <ul>"
    else
        print "assay (" version ") unstable; urgency=medium\n"
    next
}
version == "" { next }
/^- / { endItem(); item = substr($0, 3); next }
/^  [^ ]/ && item != "" { item = item " " substr($0, 3); next }
/^[^ ]/ { endItem() }
END {
    if (!failed)
        endEntry()
}
