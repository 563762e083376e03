#pragma once

#include "app/catalogue/table.h"

namespace catalogue {

/// A country whose Japanese name in the library is the formal one, with the name in common use.
struct CommonName
{
    QLatin1String country; ///< ISO 3166-1 alpha-2
    const char16_t *name;
};
/// The countries for which the two differ. Source: the Japanese region names of Unicode's CLDR; of the United States
/// the short name that Japan's ministries write.
[[nodiscard]] const QList<CommonName> &commonJapaneseNames();

/// What a record's title is made of.
struct TitleParts
{
    QString id;
    QString title;
    QString native;  ///< the title in the language of its place, may be empty
    QString country; ///< ISO code of that place, empty where there is none
};
/// The title by which a record of the table is shown to readers of a locale: a country by its common name in their
/// language; other records by the native title where it is in their language; else the title itself. Today that is so
/// of Japanese.
[[nodiscard]] QString localTitle(const Table &table, const TitleParts &parts, const QString &locale);

} // namespace catalogue
