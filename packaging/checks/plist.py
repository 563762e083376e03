"""plist.py INFO ENTITLEMENTS FOLDER...: the property lists of the macOS bundle parse and say what macOS needs.

FOLDER are the LANGUAGE.lproj folders. Prints what is wrong; ends with 1 if anything is.
"""

import plistlib
import re
import sys
from pathlib import Path

REQUIRED = {
    "CFBundleDevelopmentRegion": "en",
    "CFBundleExecutable": "assay",
    "CFBundleInfoDictionaryVersion": "6.0",
    "CFBundleName": "Assay",
    "CFBundlePackageType": "APPL",
    "NSHighResolutionCapable": True,
    "NSPrincipalClass": "NSApplication",
}
VERSION = re.compile(r"\d+(\.\d+){1,2}")
wrong = []

with open(sys.argv[1], "rb") as file:
    info = plistlib.load(file)
with open(sys.argv[2], "rb") as file:
    entitlements = plistlib.load(file)

for key, value in REQUIRED.items():
    if info.get(key) != value:
        wrong.append(f"{key} is {info.get(key)!r}, not {value!r}")
for key in ("CFBundleVersion", "CFBundleShortVersionString", "LSMinimumSystemVersion"):
    if not VERSION.fullmatch(info.get(key, "")):
        wrong.append(f"{key} is {info.get(key)!r}, no version")
if not re.fullmatch(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", info.get("CFBundleIdentifier", "")):
    wrong.append("CFBundleIdentifier is no name in reverse domain order")
if not info.get("CFBundleIconFile", "").endswith(".icns"):
    wrong.append("CFBundleIconFile names no .icns")
if sorted(Path(folder).stem for folder in sys.argv[3:]) != sorted(info.get("CFBundleLocalizations", [])):
    wrong.append("CFBundleLocalizations are other languages than there are folders")

exported = {entry["UTTypeIdentifier"]: entry for entry in info.get("UTExportedTypeDeclarations", [])}
for document in info.get("CFBundleDocumentTypes", []):
    for kind in document["LSItemContentTypes"]:
        if kind not in exported:
            wrong.append(f"the document type {kind} is not declared")
        elif "assay" not in exported[kind]["UTTypeTagSpecification"]["public.filename-extension"]:
            wrong.append(f"{kind} is not known by .assay")
    for folder in sys.argv[3:]:
        words = Path(folder, "InfoPlist.strings").read_text(encoding="utf-8")
        if f'"{document["CFBundleTypeName"]}" = "' not in words:
            wrong.append(f"{folder} does not translate {document['CFBundleTypeName']!r}")
if not info.get("CFBundleDocumentTypes"):
    wrong.append("there is no document type")

# The hardened runtime loses its point with any of these.
for key in entitlements:
    wrong.append(f"the entitlement {key} is an exception nobody has given a reason for")

for line in wrong:
    print(f"{sys.argv[1]}: {line}")
sys.exit(1 if wrong else 0)
