#include "app/screening/method.h"

#include "app/domain/fold.h"
#include "app/screening/tables_p.h"
#include "app/screening/words_p.h"

#include <QFile>

namespace screening {

using namespace Qt::StringLiterals;

namespace {

/// Counts up with every change of the rules that can change a score.
constexpr int rules = 2;

QByteArray carried(const QString &name)
{
    QFile file(u":/screening/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

std::shared_ptr<const Method> Method::bundled()
{
    return std::make_shared<const Method>(std::make_unique<const Tables>(carried));
}

Method::Method(std::unique_ptr<const Tables> tables)
    : m_tables(std::move(tables))
{
}

Method::~Method() = default;

QString Method::version() const
{
    return QString::number(rules) + u'-' + m_tables->fingerprint();
}

std::vector<Measured> Method::measured() const
{
    return m_tables->measured();
}

QString Method::measuredVersion() const
{
    return m_tables->measuredVersion();
}

const Tables &Method::tables() const
{
    return *m_tables;
}

std::string Method::countryCode(std::string_view text) const
{
    std::string name;
    bool initial = false; // "P.R.C." is one word; "n/a" is none
    for (const Word &word : wordsOf(*m_tables, text).words) {
        if (!name.empty() && !(word.text.size() == 1 && initial && !word.slashed))
            name += ' ';
        initial = word.text.size() == 1;
        name += word.text;
    }
    return std::string(m_tables->country(name));
}

} // namespace screening
