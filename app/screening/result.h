#pragma once

#include <QList>
#include <QString>

namespace screening {

/// What sort of word a word of a name is; it decides how much the word is worth.
enum class Kind : quint8 {
    Distinctive, ///< a word of the firm's own: "Hoshine"
    Notable,     ///< an ordinary word that firms like in their names: "golden", "star"
    Industry,    ///< what the firm does: "textile"
    Place,       ///< where it is: "Xinjiang"
    Common,      ///< says next to nothing: "group", "trading"
    Number,      ///< "No. 4", "eighth"
    Country,     ///< a country's name
    LegalForm,   ///< "Co., Ltd."; compared by its class
};

/// How two words met.
enum class Meeting : quint8 {
    Same,         ///< the same word
    Equivalent,   ///< another way to write the same word: "Intl" and "international", 纺织 and "textile"
    Joined,       ///< written as one word here, as several there
    Spelling,     ///< they differ by letters
    Romanisation, ///< the same Chinese syllables in another romanisation
    Abbreviation, ///< one is the beginning of the other
    Relative,     ///< two translations of what may be one word: "garment" and "apparel"
};

/// Characters (UTF-16) of a name.
struct Stretch
{
    int start = 0;
    int length = 0;

    friend bool operator==(const Stretch &, const Stretch &) = default;
};

/// A word of the supplier's name that met a word of the listed name.
struct WordPair
{
    QString supplier;        ///< as written
    QString listed;          ///< as written
    Stretch supplierStretch; ///< where, in the supplier's name as given
    Stretch listedStretch;   ///< where, in Candidate::matchedName
    Kind kind = Kind::Distinctive;
    Meeting meeting = Meeting::Same;
    double similarity = 0; ///< 0 to 1
    double weight = 0;     ///< what the pair is worth at similarity 1; 1 is a rare word
};

/// A word that met none on the other side.
struct WordLeft
{
    QString word; ///< as written
    Stretch stretch;
    Kind kind = Kind::Distinctive;
    double weight = 0;
};

/// What the two countries say. They order candidates of like score and never hide one.
enum class CountryVerdict : quint8 { Unknown, Same, Different };

/// Why a pair of names got its score.
struct Explanation
{
    QList<WordPair> pairs = {};        ///< in the order of the supplier's name
    QList<WordLeft> supplierLeft = {}; ///< words of the supplier's name alone
    QList<WordLeft> listedLeft = {};   ///< words of the listed name alone
    bool identical = false;            ///< the normal forms are the same: the score is 1
    bool reordered = false;            ///< the words stand in another order
    bool byReading = false;            ///< not the written names met, but how one of them reads in Latin letters
    bool byPart = false;               ///< only a part of one of the names was compared (brackets, "formerly" ...)
    CountryVerdict country = CountryVerdict::Unknown;
    bool samePlace = false; ///< a place in the address of both
};

/// A listed entity that a supplier may be.
struct Candidate
{
    QString entityId;
    QString list;
    QString title;       ///< the entity's main name
    QString matchedName; ///< the one of its names that met best
    double score = 0;    ///< 0 to 1, four decimals; 1 only for identical normal forms
    Explanation explanation = {};
};

/// What became of a supplier.
enum class Outcome : quint8 {
    Candidates,    ///< at least one candidate at or above the threshold
    None,          ///< none
    NotScreenable, ///< the name holds nothing that could tell one firm from another
    Stopped,       ///< asked to stop before the answer was known
};

/// Why a name cannot be screened.
enum class Obstacle : quint8 {
    None,
    Empty,           ///< no letter or digit
    OnlyLegalForms,  ///< "Co., Ltd."
    OnlyInitials,    ///< single letters
    OnlyCommonWords, ///< "Textile Trading Company"
};

/// The answer for one supplier.
struct Screening
{
    Outcome outcome = Outcome::None;
    Obstacle obstacle = Obstacle::None; ///< set where outcome is NotScreenable
    bool shortened = false;             ///< the name was too long; only its first Method::longestName characters count
    QList<Candidate> candidates = {};   ///< best first; one for each entity, by the name that met best
};

} // namespace screening
