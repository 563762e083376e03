#include "ui/shell/settings.h"

#include <QStandardPaths>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

enum class Owner { User, Machine };

struct Row
{
    Setting setting;
    QLatin1StringView key;
    Owner owner;
    QMetaType::Type type;
    QLatin1StringView fallback;
    QLatin1StringView words; ///< the valid ones, parted by blanks; empty: any
};

constexpr std::array Rows = {
    Row{Setting::Theme, "theme"_L1, Owner::User, QMetaType::QString, "system"_L1, "system light dark"_L1},
    Row{Setting::Language, "language"_L1, Owner::User, QMetaType::QString, ""_L1, "en ja"_L1},
    Row{Setting::Density, "density"_L1, Owner::User, QMetaType::QString, "comfortable"_L1, "comfortable compact"_L1},
    Row{Setting::Geometry, "window/geometry"_L1, Owner::Machine, QMetaType::QByteArray, ""_L1, ""_L1},
    Row{Setting::Page, "window/page"_L1, Owner::Machine, QMetaType::QString, "overview"_L1, ""_L1},
    Row{Setting::LastLibrary, "library"_L1, Owner::Machine, QMetaType::QString, ""_L1, ""_L1},
};

const Row &rowOf(Setting setting)
{
    return *std::find_if(Rows.begin(), Rows.end(), [setting](const Row &row) { return row.setting == setting; });
}

QVariant fallbackOf(const Row &row)
{
    return row.type == QMetaType::QByteArray ? QVariant(QByteArray()) : QVariant(QString(row.fallback));
}

} // namespace

Settings::Settings(QObject *parent)
    : Settings(QString(), parent)
{
}

Settings::Settings(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_user((folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) : folder) %
                 "/settings.ini"_L1,
             QSettings::IniFormat)
    , m_machine((folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : folder) %
                    "/layout.ini"_L1,
                QSettings::IniFormat)
{
}

QVariant Settings::value(Setting setting) const
{
    const Row &row = rowOf(setting);
    const QSettings &file = row.owner == Owner::User ? m_user : m_machine;
    QVariant stored = file.value(row.key);
    if (!stored.isValid() || !stored.convert(QMetaType(row.type)))
        return fallbackOf(row);
    if (!row.words.isEmpty() && !QString(row.words).split(u' ').contains(stored.toString()))
        return fallbackOf(row);
    return stored;
}

void Settings::setValue(Setting setting, const QVariant &value)
{
    if (this->value(setting) == value)
        return;
    const Row &row = rowOf(setting);
    QSettings &file = row.owner == Owner::User ? m_user : m_machine;
    file.setValue(row.key, value);
    file.sync();
    Q_EMIT changed(setting);
}

QSettings &Settings::layout()
{
    return m_machine;
}

void Settings::resetLayout()
{
    const QVariant page = value(Setting::Page);
    const QVariant library = value(Setting::LastLibrary);
    m_machine.clear();
    setValue(Setting::Page, page);
    setValue(Setting::LastLibrary, library);
}

} // namespace shell
