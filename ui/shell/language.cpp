#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace shell {

namespace {

bool isSpoken(const QString &locale)
{
    return locale == "en"_L1 || locale == "ja"_L1;
}

} // namespace

QString chosenLanguage(const QString &asked, const QString &setting)
{
    if (isSpoken(asked))
        return asked;
    if (isSpoken(setting))
        return setting;
    return QLocale::system().language() == QLocale::Japanese ? u"ja"_s : u"en"_s;
}

Language::Language(const QString &locale)
{
    // The system's own English keeps its habits of date and number; another language takes its home's.
    const QLocale system = QLocale::system();
    QLocale::setDefault(QLocale(locale).language() == system.language() ? system : QLocale(locale));
    // English too: the plural forms are in it.
    install("assay_"_L1 % locale, u":/i18n"_s);
    if (locale != "en"_L1)
        install("qtbase_"_L1 % locale, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

Language::~Language()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
}

void Language::install(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(file, folder) && QCoreApplication::installTranslator(translator.get()))
        m_translators.push_back(std::move(translator));
}

} // namespace shell
