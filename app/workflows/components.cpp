#include "app/workflows/components.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace workflows {

namespace {

constexpr auto BillName = "/assay.spdx.json"_L1;
constexpr auto BuiltIn = ":/licences"_L1;
constexpr qint64 LargestText = 1 << 20; // a bill or a licence is far smaller

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.size() <= LargestText ? file.readAll() : QByteArray();
}

QString termsOf(const QString &id, const QString &folder)
{
    // An id comes from a file: it names an entry of the folder and nothing else.
    if (id.contains(u'/') || id.contains(u'\\') || id.startsWith(u'.'))
        return {};
    const QByteArray beside = contentOf(folder % u'/' % id);
    return QString::fromUtf8(beside.isEmpty() ? contentOf(BuiltIn % u'/' % id) : beside);
}

QString known(const QString &text)
{
    return text == "NOASSERTION"_L1 ? QString() : text;
}

QList<Component> readBill(const QByteArray &bill, const QString &licences)
{
    QList<Component> components;
    const QJsonArray packages = QJsonDocument::fromJson(bill).object().value("packages"_L1).toArray();
    for (const auto &value : packages) {
        const QJsonObject package = value.toObject();
        const QString id = package.value("SPDXID"_L1).toString().section("SPDXRef-"_L1, 1);
        components << Component{.id = id,
                                .name = package.value("name"_L1).toString(),
                                .version = package.value("versionInfo"_L1).toString(),
                                .licence = known(package.value("licenseConcluded"_L1).toString()),
                                .homepage = package.value("homepage"_L1).toString(),
                                .terms = termsOf(id, licences)};
    }
    return components;
}

} // namespace

QList<Component> components(const QString &programFolder)
{
    // A folder of one's own on Windows; the tree for Linux; a bundle for macOS; a distribution's package.
    for (const QLatin1StringView place : {""_L1, "/.."_L1, "/../Resources"_L1, "/../share/doc/assay"_L1}) {
        const QString folder = programFolder % place;
        const QList<Component> found = readBill(contentOf(folder % BillName), folder % "/licences"_L1);
        if (!found.isEmpty() && found.first().id == "assay"_L1)
            return found;
    }
    return readBill(contentOf(BuiltIn % BillName), BuiltIn);
}

} // namespace workflows
