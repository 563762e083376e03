#pragma once

#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace shell {

/// The language of the window: the first of asked, setting and the system's that Assay speaks; else English.
[[nodiscard]] QString chosenLanguage(const QString &asked, const QString &setting);

/// Holds an application's translators and its default locale for as long as it lives.
class Language
{
public:
    explicit Language(const QString &locale);
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

private:
    void install(const QString &file, const QString &folder);

    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace shell
