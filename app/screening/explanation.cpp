#include "app/screening/explanation.h"

#include <QCoreApplication>
#include <QStringList>

namespace screening {

using namespace Qt::StringLiterals;

namespace {

/// The pairs that met in one way, as "a" or "a = b".
QString pairsThat(const Explanation &explanation, Meeting meeting)
{
    QStringList list;
    for (const WordPair &pair : explanation.pairs) {
        if (pair.meeting != meeting)
            continue;
        const bool same = pair.supplier.compare(pair.listed, Qt::CaseInsensitive) == 0;
        list.append(same ? pair.supplier : pair.supplier + u" = " + pair.listed);
    }
    return list.join(u", ");
}

QString wordsOf(const QList<WordLeft> &left)
{
    QStringList list;
    for (const WordLeft &word : left) {
        if (list.isEmpty() || list.last() != word.word)
            list.append(word.word);
    }
    return list.join(u", ");
}

void appendIf(QStringList &parts, const QString &sentence, const QString &words)
{
    if (!words.isEmpty())
        parts.append(sentence.arg(words));
}

} // namespace

QString plainText(const Explanation &explanation)
{
    QStringList parts;
    if (explanation.identical)
        parts.append(QCoreApplication::translate("screening", "The names are the same"));
    //: why two names are alike; %1 is a list of words
    appendIf(parts, QCoreApplication::translate("screening", "same words: %1"), pairsThat(explanation, Meeting::Same));
    //: %1 is a list like "Intl = International"
    appendIf(parts, QCoreApplication::translate("screening", "same meaning: %1"),
             pairsThat(explanation, Meeting::Equivalent));
    //: %1 is a list like "Xin Jiang = Xinjiang"
    appendIf(parts, QCoreApplication::translate("screening", "joined or split: %1"),
             pairsThat(explanation, Meeting::Joined));
    //: %1 is a list like "Zhongttai = Zhongtai"
    appendIf(parts, QCoreApplication::translate("screening", "spelt alike: %1"),
             pairsThat(explanation, Meeting::Spelling));
    //: %1 is a list like "Hsinkang = Xingang"
    appendIf(parts, QCoreApplication::translate("screening", "other romanisation: %1"),
             pairsThat(explanation, Meeting::Romanisation));
    //: %1 is a list like "Electr = Electronic"
    appendIf(parts, QCoreApplication::translate("screening", "abbreviated: %1"),
             pairsThat(explanation, Meeting::Abbreviation));
    //: %1 is a list like "Garment = Apparel"
    appendIf(parts, QCoreApplication::translate("screening", "related words: %1"),
             pairsThat(explanation, Meeting::Relative));
    //: %1 is a list of words
    appendIf(parts, QCoreApplication::translate("screening", "only in the supplier's name: %1"),
             wordsOf(explanation.supplierLeft));
    //: %1 is a list of words
    appendIf(parts, QCoreApplication::translate("screening", "only in the listed name: %1"),
             wordsOf(explanation.listedLeft));
    if (explanation.reordered)
        parts.append(QCoreApplication::translate("screening", "in another order"));
    if (explanation.byReading)
        parts.append(QCoreApplication::translate("screening", "compared by how the name reads in Latin letters"));
    if (explanation.byPart)
        parts.append(QCoreApplication::translate("screening", "a part of the name was compared"));
    if (explanation.country == CountryVerdict::Same)
        parts.append(QCoreApplication::translate("screening", "same country"));
    else if (explanation.country == CountryVerdict::Different)
        parts.append(QCoreApplication::translate("screening", "another country"));
    if (explanation.samePlace)
        parts.append(QCoreApplication::translate("screening", "same place in the address"));
    return parts.join(u"; "_s);
}

QString plainText(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None:
        return {};
    case Obstacle::Empty:
        return QCoreApplication::translate("screening", "The name holds no letter and no digit.");
    case Obstacle::OnlyLegalForms:
        return QCoreApplication::translate("screening", "The name is nothing but a legal form.");
    case Obstacle::OnlyInitials:
        return QCoreApplication::translate("screening", "The name is nothing but initials.");
    case Obstacle::OnlyCommonWords:
        return QCoreApplication::translate("screening", "The name has only words that very many firms carry.");
    }
    return {};
}

QString title(Kind kind)
{
    switch (kind) {
    case Kind::Distinctive:
        return QCoreApplication::translate("screening", "own word", "a word of a firm's name");
    case Kind::Notable:
        return QCoreApplication::translate("screening", "ordinary word", "a word of a firm's name");
    case Kind::Industry:
        return QCoreApplication::translate("screening", "industry", "a word of a firm's name");
    case Kind::Place:
        return QCoreApplication::translate("screening", "place", "a word of a firm's name");
    case Kind::Common:
        return QCoreApplication::translate("screening", "common word", "a word of a firm's name");
    case Kind::Number:
        return QCoreApplication::translate("screening", "number", "a word of a firm's name");
    case Kind::Country:
        return QCoreApplication::translate("screening", "country", "a word of a firm's name");
    case Kind::LegalForm:
        return QCoreApplication::translate("screening", "legal form", "a word of a firm's name");
    }
    return {};
}

QString title(Meeting meeting)
{
    switch (meeting) {
    case Meeting::Same:
        return QCoreApplication::translate("screening", "the same", "how two words met");
    case Meeting::Equivalent:
        return QCoreApplication::translate("screening", "same meaning", "how two words met");
    case Meeting::Joined:
        return QCoreApplication::translate("screening", "joined or split", "how two words met");
    case Meeting::Spelling:
        return QCoreApplication::translate("screening", "spelt alike", "how two words met");
    case Meeting::Romanisation:
        return QCoreApplication::translate("screening", "other romanisation", "how two words met");
    case Meeting::Relative:
        return QCoreApplication::translate("screening", "related words", "how two words met");
    case Meeting::Abbreviation:
        return QCoreApplication::translate("screening", "abbreviated", "how two words met");
    }
    return {};
}

} // namespace screening
