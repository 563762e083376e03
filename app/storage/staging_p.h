#pragma once

#include "app/domain/importedrow.h"
#include "app/storage/countrybook_p.h"
#include "app/storage/identity_p.h"
#include "app/storage/import.h"
#include "app/storage/importtable_p.h"
#include "app/storage/scratch_p.h"

#include <array>
#include <optional>

namespace storage {

/// Hashes by which records are found again and compared, drawn anew for each import so that no input can aim at them.
class ContentHash
{
public:
    ContentHash();

    /// 128 bits: texts with the same key are taken as the same.
    [[nodiscard]] SortEntry key(std::string_view text) const;
    /// Of a record: fields that are not wanted count as empty, names in any order. Empty fields do not count.
    [[nodiscard]] quint64 content(const EditionRecord &record, const std::vector<bool> &fields, bool names) const;
    [[nodiscard]] quint64 of(std::string_view text, std::size_t salt) const;

private:
    std::array<std::size_t, 2> m_seeds;
};

/// Takes names off that say nothing new: empty ones, repeated ones, and those that the record has as its name.
void tidyNames(EditionRecord &record, int nativeName);

/// Which columns an input carries: those that hold something in some row.
struct Carried
{
    std::vector<bool> fields;
    bool names = false;
};

/// Takes rows as an importer gives them, checks them, and keeps them aside with what is needed to compare them.
class Staging final : public domain::ImportSink
{
public:
    Staging(CountryBook countries, const QString &scratchFolder);

    bool begin(const domain::ImportedList &list) override;
    bool row(const domain::ImportedRow &row) override;
    bool reject(const domain::RejectedRow &row) override;

    void setDataset(const QString &dataset) { m_wantedDataset = dataset; }
    void setProgress(TellProgress progress) { m_tell = std::move(progress); }

    [[nodiscard]] const std::optional<domain::Error> &error() const { return m_error; }
    [[nodiscard]] bool hasBegun() const { return m_table != nullptr; }
    [[nodiscard]] const domain::ImportedList &list() const { return m_list; }
    [[nodiscard]] const QString &dataset() const { return m_dataset; }
    [[nodiscard]] const ImportTable &table() const { return *m_table; }
    [[nodiscard]] const Identity &identity() const { return *m_identity; }
    [[nodiscard]] const ContentHash &hash() const { return m_hash; }
    [[nodiscard]] const CountryBook &countries() const { return m_countries; }
    [[nodiscard]] const Carried &carried() const { return m_carried; }
    /// Whether the publisher's ids tell records apart.
    [[nodiscard]] bool hasPublisherIds() const { return m_byPublisherId == true; }
    /// Of all rows taken: key, content, and the place for record().
    [[nodiscard]] EntrySorter &entries() { return m_entries; }
    [[nodiscard]] domain::Result<EditionRecord> record(qint64 place);
    /// The same into one that is used again.
    [[nodiscard]] domain::Result<> read(qint64 place, EditionRecord &record);
    /// Keeps a further record, or the same with another id; gives its place.
    [[nodiscard]] domain::Result<qint64> keep(const EditionRecord &record);

    [[nodiscard]] ScratchRejects &rejected() { return m_rejected; }
    /// Counts of reading alone: read, rejected, unknownCountries.
    [[nodiscard]] const ImportCounts &counts() const { return m_counts; }

private:
    bool fail(const domain::Error &error);
    bool fillFields();
    /// The id of the column at fault; nullptr if the row is sound.
    [[nodiscard]] const char *take(const domain::ImportedRow &row, EditionRecord &record, QString &reason);
    [[nodiscard]] bool takeValue(const ImportField &field, std::string_view cell, EditionRecord &record,
                                 std::size_t index, QString &reason);
    [[nodiscard]] bool hasNative(int field) const;
    void note(const EditionRecord &record);

    CountryBook m_countries;
    ContentHash m_hash;
    QString m_wantedDataset;
    TellProgress m_tell;
    std::optional<domain::Error> m_error;

    domain::ImportedList m_list;
    QString m_dataset;
    const ImportTable *m_table = nullptr;
    std::optional<Identity> m_identity;
    std::vector<int> m_fieldOfCell; // -1: none of ours
    std::vector<int> m_namesCells;  // cells that are lists of other names
    std::vector<bool> m_allFields;
    int m_nativeField = -1;
    bool m_nativeByNames = false; // the native name is taken from the other names
    int m_listField = -1;
    std::optional<bool> m_byPublisherId; // as the first row has it

    Carried m_carried;
    EntrySorter m_entries;
    ScratchTexts m_records;
    ScratchRejects m_rejected;
    EditionRecord m_record; // used again for each row
    std::string m_packed;
    ImportCounts m_counts;
};

} // namespace storage
