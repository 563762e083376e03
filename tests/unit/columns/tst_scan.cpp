#include "app/columns/scan.h"

#include <QTest>

#include <cstring>
#include <memory>
#include <random>

using columns::Kernel;
using columns::Needle;

class TestScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryPlace_data();
    void findsEveryPlace();
    void staysInside();
};

namespace {

std::vector<std::size_t> places(const Needle &needle, std::string_view text, const char *readable)
{
    std::vector<std::size_t> found;
    const char *const end = text.data() + text.size();
    for (const char *at = text.data(); (at = needle.find(at, end, readable)) != nullptr; ++at)
        found.push_back(static_cast<std::size_t>(at - text.data()));
    return found;
}

std::vector<std::size_t> marks(const Needle &needle, std::string_view text)
{
    const auto bits = std::make_unique<std::uint64_t[]>((text.size() + 63) / 64);
    needle.mark(text.data(), text.data() + text.size(), text.data() + text.size(), bits.get());
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (bits[i / 64] >> (i % 64) & 1)
            found.push_back(i);
    }
    return found;
}

std::vector<std::size_t> naivePlaces(std::string_view text, std::string_view word)
{
    std::vector<std::size_t> found;
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
        found.push_back(at);
    return found;
}

} // namespace

void TestScan::findsEveryPlace_data()
{
    QTest::addColumn<int>("letters"); // few letters give many near misses
    QTest::addColumn<int>("size");
    QTest::newRow("two letters") << 2 << 300;
    QTest::newRow("four letters") << 4 << 2000;
    QTest::newRow("all bytes") << 224 << 5000;
    QTest::newRow("shorter than a register") << 3 << 20;
    QTest::newRow("empty") << 2 << 0;
}

void TestScan::findsEveryPlace()
{
    QFETCH(const int, letters);
    QFETCH(const int, size);
    std::mt19937 random(7);
    for (int turn = 0; turn < 300; ++turn) {
        std::string text;
        for (int i = 0; i < size; ++i)
            text += static_cast<char>(0x20 + random() % static_cast<unsigned>(letters));
        columns::ByteCounts counts{};
        for (const char c : text)
            ++counts[static_cast<unsigned char>(c)];
        std::string word;
        for (std::size_t i = 1 + random() % 40 / (1 + random() % 8); i > 0; --i)
            word += static_cast<char>(0x20 + random() % static_cast<unsigned>(letters));
        if (turn % 2 == 0 && text.size() > word.size()) // one that is there, at the end as often as not
            word = text.substr(turn % 4 == 0 ? text.size() - word.size() : random() % (text.size() - word.size()),
                               word.size());
        const std::vector<std::size_t> expected = naivePlaces(text, word);
        // Of the text itself nothing may be read behind its end; of a part, what follows may.
        for (const std::size_t part : {text.size(), text.size() / 2}) {
            const std::string_view looked(text.data(), part);
            const char *const readable = text.data() + text.size();
            const auto within = naivePlaces(looked, word);
            QCOMPARE(places(Needle(word, counts, Kernel::Portable), looked, readable), within);
            if (columns::bestKernel() == Kernel::Avx2)
                QCOMPARE(places(Needle(word, counts, Kernel::Avx2), looked, readable), within);
        }
        QCOMPARE(places(Needle(word, counts, columns::bestKernel()), text, text.data() + text.size()), expected);
        for (const Kernel kernel : {Kernel::Portable, columns::bestKernel()}) {
            const std::string head = word.substr(0, 1 + static_cast<std::size_t>(turn) % 2);
            QCOMPARE(marks(Needle(head, counts, kernel), text), naivePlaces(text, head));
        }
    }
}

/// A read beyond the buffer is a fault under the address sanitizer: the buffers are exactly as long as the text.
void TestScan::staysInside()
{
    for (std::size_t size = 1; size < 200; ++size) {
        const auto exact = std::make_unique<char[]>(size);
        std::memset(exact.get(), 'a', size);
        for (std::size_t length = 1; length <= size && length < 70; ++length) {
            std::string word(length, 'a');
            for (const Kernel kernel : {Kernel::Portable, columns::bestKernel()}) {
                const Needle there(word, {}, kernel);
                QVERIFY(there.find(exact.get(), exact.get() + size, exact.get() + size) == exact.get());
                std::string other = word;
                other.back() = 'b';
                const Needle missing(other, {}, kernel);
                QVERIFY(missing.find(exact.get(), exact.get() + size, exact.get() + size) == nullptr);
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestScan)
#include "tst_scan.moc"
