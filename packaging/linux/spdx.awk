# A software bill of materials, SPDX 2.3 in JSON, from lines "PACKAGE VERSION SOURCE SOURCEVERSION" of Debian's packages.
# -v version: of Assay; -v created: the time. The terms themselves lie in licences/, word by word.
function quoted(text)
{
    gsub(/\\/, "\\\\", text)
    gsub(/"/, "\\\"", text)
    return "\"" text "\""
}
function id(text)
{
    gsub(/[^A-Za-z0-9.-]/, "-", text)
    return "SPDXRef-" text
}
function entry(name, release, licence, comment, reference)
{
    print "    {"
    print "      \"SPDXID\": " quoted(id(name)) ","
    print "      \"name\": " quoted(name) ","
    print "      \"versionInfo\": " quoted(release) ","
    print "      \"downloadLocation\": \"NOASSERTION\","
    print "      \"filesAnalyzed\": false,"
    print "      \"licenseConcluded\": " quoted(licence) ","
    print "      \"licenseDeclared\": " quoted(licence) ","
    print "      \"copyrightText\": \"NOASSERTION\"" (reference == "" && comment == "" ? "" : ",")
    if (comment != "")
        print "      \"comment\": " quoted(comment) (reference == "" ? "" : ",")
    if (reference != "")
        print "      \"externalRefs\": [{\"referenceCategory\": \"PACKAGE-MANAGER\", \"referenceType\": \"purl\", \"referenceLocator\": " quoted(reference) "}]"
    printf "    }"
}
BEGIN {
    print "{"
    print "  \"spdxVersion\": \"SPDX-2.3\","
    print "  \"dataLicense\": \"CC0-1.0\","
    print "  \"SPDXID\": \"SPDXRef-DOCUMENT\","
    print "  \"name\": " quoted("assay-" version "-linux") ","
    print "  \"documentNamespace\": " quoted("urn:assay:spdx:" version ":linux:" created) ","
    print "  \"creationInfo\": {\"created\": " quoted(created) ", \"creators\": [\"Organization: The Assay contributors\"]},"
    print "  \"packages\": ["
    entry("assay", version, "MIT", "", "")
}
{
    printf ",\n"
    entry($1, $2, "NOASSERTION", "Built by Debian from source " $3 " " $4 "; terms in licences/" $1, "pkg:deb/debian/" $1 "@" $2)
    names[++count] = $1
}
END {
    print "\n  ],"
    print "  \"relationships\": ["
    printf "    {\"spdxElementId\": \"SPDXRef-DOCUMENT\", \"relationshipType\": \"DESCRIBES\", \"relatedSpdxElement\": \"SPDXRef-assay\"}"
    for (i = 1; i <= count; ++i)
        printf ",\n    {\"spdxElementId\": \"SPDXRef-assay\", \"relationshipType\": \"CONTAINS\", \"relatedSpdxElement\": %s}", quoted(id(names[i]))
    print "\n  ]\n}"
}
