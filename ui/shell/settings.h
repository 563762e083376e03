#pragma once

#include <QObject>
#include <QSettings>
#include <QVariant>

#include <memory>

namespace shell {

/// What the window remembers, each a row of one table in settings.cpp (key, default, whose it is).
enum class Setting {
    Theme,       ///< "system", "light" or "dark"
    Language,    ///< "" (the system's), "en" or "ja"; in force at the next start
    Density,     ///< of tables: "comfortable" or "compact"
    Geometry,    ///< QWidget::saveGeometry of the window
    Page,        ///< the page shown last
    LastLibrary, ///< the file chosen by "Choose another library"; empty: the one main gave
};

/// The user's settings, made by main and handed on: never a global.
///
/// Two files: what belongs to the user travels with the home folder, what belongs to the machine (sizes, columns) does
/// not. Every change is written at once. Values of a wrong type, or unknown words, read as the default.
class Settings : public QObject
{
    Q_OBJECT

public:
    /// The two files in folders of the system's own choosing.
    explicit Settings(QObject *parent = nullptr);
    /// Both in one folder: for tests, and for drawing without a user.
    explicit Settings(const QString &folder, QObject *parent = nullptr);

    [[nodiscard]] QVariant value(Setting setting) const;
    void setValue(Setting setting, const QVariant &value);

    /// Where pages keep columns, widths and splitters, under their own names.
    [[nodiscard]] QSettings &layout();
    /// Forgets all of layout() and the window's geometry.
    void resetLayout();

Q_SIGNALS:
    void changed(shell::Setting setting);

private:
    QSettings m_user;
    QSettings m_machine;
};

} // namespace shell
