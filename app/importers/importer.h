#pragma once

#include "app/domain/importedrow.h"
#include "app/domain/result.h"
#include "app/importers/detection.h"
#include "app/importers/mapping.h"
#include "app/importers/source.h"

#include <QList>

#include <functional>
#include <optional>
#include <stop_token>

namespace importers {

/// Changes with every change of what an importer makes of the same bytes; kept with each edition.
inline constexpr int ImporterVersion = 2;

/// A format that can be imported.
struct Format
{
    QString id;           ///< as `assay import` names it: "csl", "uflpa", "csv" ...
    const char *title;    ///< marked for translation in context "importers"
    QString table;        ///< where its rows belong; empty: the mapping says
    QString dataset;      ///< proposed id of the dataset; empty: the mapping says
    QStringList suffixes; ///< of its files, without dot
    QStringList aliases;  ///< other ids that findFormat() understands
    bool needsMapping = false;
};
/// All of them, in the order in which they are offered.
[[nodiscard]] const QList<Format> &formats();
/// By id or alias; nullptr if there is none.
[[nodiscard]] const Format *findFormat(const QString &id);

/// The id of the format that the content speaks for ("csv" or "xlsx" where it is some table that needs a mapping); an
/// error where it is none that can be read.
[[nodiscard]] domain::Result<QString> recognise(Source &source);

/// What the user may set; what is left out is detected.
struct Options
{
    QString encoding = {};               ///< id, see encodings()
    std::optional<char> delimiter = {};  ///< of delimited texts
    std::optional<char> quote = {};      ///< of delimited texts; '\0': cells are not quoted
    std::optional<Mapping> mapping = {}; ///< needed by formats that say so, else ignored
    QString sheet = {};                  ///< of workbooks: its name; empty: the first
    /// ISO, partial: the day that the input is of. A listing that ends later has not ended. Empty: today.
    QString asOf = {};
    std::function<void(QByteArrayView)> raw = {}; ///< shown every byte of the input once and in order, for its sum
};

/// Bytes read and bytes in all; in passes over the same bytes they go on counting. Called a few times a second at most
/// on the importer's thread.
using Progress = std::function<void(qint64 done, qint64 total)>;

/// How an import ended.
struct Summary
{
    qint64 rows = 0;       ///< given to the sink
    qint64 rejected = 0;   ///< told to the sink as rejected
    qint64 passedOver = 0; ///< records that are no rows by the format's own rules (parts and links of others)
    bool complete = true;  ///< false: stopped by the sink or the token
    TextForm form = {};    ///< as it was read
};

/// Reads the whole input in blocks and gives its rows to the sink, in the order of the input, in memory that does not
/// grow with it. A row that cannot be taken is told to the sink and the reading goes on. An error is returned for what
/// speaks against the input as a whole (truncated, changed while read, another format): the sink must then forget what
/// it was given. Thread-safe for different sources and sinks.
[[nodiscard]] domain::Result<Summary> read(Source &source, const QString &format, const Options &options,
                                           domain::ImportSink &sink, std::stop_token stop = {},
                                           const Progress &progress = {});

/// The beginning of an input as it will be understood.
struct Preview
{
    QString format = {};
    TextForm form = {};
    QStringList header = {};                  ///< of tables: the names of the input's columns
    QStringList sheets = {};                  ///< of workbooks
    domain::ImportedList list = {};           ///< what the rows below are of
    QList<domain::ImportedRow> rows = {};     ///< at most as many as were asked for
    QList<domain::RejectedRow> rejected = {}; ///< met among them
    QList<QStringList> cells = {};            ///< of tables that still want a mapping: the first rows as they stand
};

/// Reads only the beginning, whatever the size of the input. Without a mapping a table that needs one comes as header
/// and cells.
[[nodiscard]] domain::Result<Preview> preview(Source &source, const QString &format, const Options &options,
                                              int rows = 50);

} // namespace importers
