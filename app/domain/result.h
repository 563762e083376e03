#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace domain {

/// Why something could not be done, ready to be shown. Positions count from 1; 0 is none.
struct Error
{
    /// Whose doing it was: the command line answers Failure with exit code 1 and WrongUse with 2.
    enum class Kind { Failure, WrongUse };

    QString message = {};        ///< what is wrong, translated
    QString remedy = {};         ///< what the reader can do about it; may be empty
    QString file = {};           ///< empty where no file is at fault
    int line = 0;                ///< in file, from 1
    int column = 0;              ///< in the line or in the filter's text, in characters from 1
    int length = 0;              ///< characters at fault from column on; 0 where only the place is known
    QStringList candidates = {}; ///< the nearest valid words, best first, at most three
    Kind kind = Kind::Failure;
};

/// A value, or the Error that says why there is none. Functions that return one are [[nodiscard]].
template <typename T = void>
using Result = tl::expected<T, Error>;

} // namespace domain
