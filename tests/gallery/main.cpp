#include "app/catalogue/catalogue.h"
#include "app/storage/annotations.h"
#include "app/storage/savedviews.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

/// One picture: the arguments of `assay screenshot` and the file's name.
struct Picture
{
    QStringList arguments;
    QString file;
};

/// Pages worth looking at: the overview, each table as it opens, and some with a filter or a record.
QList<QStringList> pages()
{
    QList<QStringList> pages{{u"overview"_s}};
    for (const catalogue::Table &table : catalogue::tables())
        pages << QStringList{table.id};
    pages << QStringList{u"screening"_s} << QStringList{u"import"_s};
    pages << QStringList{u"screening"_s, u"queue"_s};                       // on a library with a screening in it
    pages << QStringList{u"notes"_s} << QStringList{u"notes"_s, u"kept"_s}; // on one with notes and views
    pages << QStringList{u"views"_s} << QStringList{u"views"_s, u"kept"_s};
    pages << QStringList{u"countries"_s, u"kept"_s, u"--record"_s, u"JP"_s};
    pages << QStringList{u"instruments"_s, u"--filter"_s, u"jurisdictions:US,JP forced labour"_s, u"--record"_s,
                         u"uflpa"_s};
    pages << QStringList{u"instruments"_s, u"--filter"_s, u"nothing holds this"_s};
    pages << QStringList{u"events"_s, u"--filter"_s, u"kind:dialogue"_s, u"--record"_s, u"tf-round1-government"_s};
    pages << QStringList{u"countries"_s, u"--record"_s, u"JP"_s};
    pages << QStringList{u"organisations"_s, u"--record"_s, u"us-dhs"_s};
    return pages;
}

QList<Picture> pictures(const QDir &folder)
{
    QList<Picture> pictures;
    int number = 0;
    for (const QStringList &page : pages()) {
        ++number;
        for (const QString &theme : {u"light"_s, u"dark"_s}) {
            const bool isQueue = page.value(1) == "queue"_L1;
            const bool isKept = page.value(1) == "kept"_L1;
            for (const QString &scale : {u"1"_s, u"2"_s}) {
                for (const QString &locale : {u"en"_s, u"ja"_s}) {
                    for (const QString &size : {u"1024x700"_s, u"1600x1000"_s}) {
                        const QString name = u"%1-%2-%3-%4-%5x-%6.png"_s.arg(number, 2, 10, QChar(u'0'))
                                                 .arg(isQueue  ? u"screening-queue"_s
                                                      : isKept ? page.first() + u"-kept"_s
                                                               : page.first(),
                                                      locale, theme, scale, size);
                        pictures << Picture{{u"screenshot"_s, page.first(), folder.filePath(name), u"--theme"_s, theme,
                                             u"--scale"_s, scale, u"--locale"_s, locale, u"--size"_s, size},
                                            name};
                        pictures.last().arguments += page.mid(isQueue || isKept ? 2 : 1);
                    }
                }
            }
        }
    }
    return pictures;
}

/// Names that meet well, nearly, in Chinese, in Japanese and not at all, as a supplier list.
constexpr QByteArrayView suppliers = "No,Supplier,Country\n"
                                     "L1,Turpan Esqueel Textile,\n"
                                     "L2,green energy hongyuan co ltd,CN\n"
                                     "L3,Xin Jiang Shenhuo Coal & Electricity Company Limited,CN\n"
                                     "L4,新疆大全新能源有限公司,CN\n"
                                     "L5,今泉製茶株式会社,JP\n"
                                     "L6,Inner Mongolia Qileyuan Food Co. Ltd.,DE\n"
                                     "L7,Henan Yumin Plastics,CN\n"
                                     "L8,\"Co., Ltd.\",\n";

/// What an analyst would keep: notes, tags and views.
bool keep(const QString &path)
{
    const auto library = storage::Library::open(path, storage::Access::ReadWrite);
    if (!library)
        return false;
    storage::Annotations annotations(**library);
    storage::SavedViews views(**library);
    return annotations.write({.table = u"listings"_s,
                              .record = u"uflpa-hoshine-silicon-industry-shanshan"_s,
                              .tags = {u"solar"_s, u"watch"_s},
                              .note = u"Ask both polysilicon suppliers for their quartz origin."_s}) &&
           annotations.write({.table = u"countries"_s,
                              .record = u"JP"_s,
                              .tags = {u"東京"_s},
                              .note = u"次回の対話までにガイドラインの改訂を確認する。"_s}) &&
           annotations.write({.table = u"instruments"_s, .record = u"uflpa"_s, .tags = {u"watch"_s}}) &&
           views.save({.name = u"Cotton and tomatoes from Xinjiang"_s,
                       .table = u"listings"_s,
                       .filter = u"sector:cotton"_s,
                       .sort = u"-listed"_s}) &&
           views.save({.name = u"日本の文書"_s, .table = u"instruments"_s, .filter = u"jurisdictions:JP"_s});
}

/// A library with a screening in it, and the screening's printed report beside the pictures.
QString screenedLibrary(const QString &program, const QDir &folder, QTextStream &err)
{
    const QString library = folder.filePath(u"screened.assay"_s);
    const QString list = folder.filePath(u"suppliers.csv"_s);
    QFile file(list);
    QFile::remove(library);
    bool done = file.open(QIODevice::WriteOnly) && file.write(suppliers.data(), suppliers.size()) == suppliers.size();
    file.close();
    const auto run = [&](const QStringList &arguments) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, QStringList{u"--library"_s, library} + arguments);
        process.waitForFinished(-1);
        done = done && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
        if (process.exitCode() != 0)
            err << arguments.first() << ": " << QString::fromUtf8(process.readAll()) << Qt::endl;
    };
    run({u"screen"_s, list, u"--record"_s, u"--output"_s, folder.filePath(u"candidates.csv"_s), u"--overwrite"_s});
    run({u"audit"_s, u"export"_s, u"--output"_s, folder.filePath(u"report.pdf"_s), u"--overwrite"_s});
    return done && keep(library) ? library : QString();
}

bool draw(const QString &program, const Picture &picture, QTextStream &err)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, picture.arguments);
    process.waitForFinished(-1);
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return true;
    err << picture.file << ": " << QString::fromUtf8(process.readAll()) << Qt::endl;
    return false;
}

} // namespace

/// Renders every page in light and dark, at 1x and 2x, in English and Japanese, in two sizes, by `assay screenshot`:
/// the pictures to look at after a change, and a screening's printed report. `assay_gallery PROGRAM FOLDER [WORD]`; a
/// word draws only files that hold it.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream err(stderr);
    if (arguments.size() < 3) {
        err << "usage: assay_gallery PROGRAM FOLDER [WORD]" << Qt::endl;
        return 2;
    }
    QDir folder(arguments.at(2));
    if (!folder.mkpath(u"."_s)) {
        err << "assay_gallery: cannot make the folder " << folder.path() << Qt::endl;
        return 1;
    }
    QElapsedTimer timer;
    timer.start();
    int drawn = 0;
    int failed = 0;
    const QString screened = screenedLibrary(arguments.at(1), folder, err);
    failed += screened.isEmpty() ? 1 : 0;
    for (const Picture &picture : pictures(folder)) {
        if (arguments.size() > 3 && !picture.file.contains(arguments.at(3)))
            continue;
        Picture whole = picture;
        if (picture.file.contains(u"-queue-"_s) || picture.file.contains(u"-kept-"_s))
            whole.arguments = QStringList{u"--library"_s, screened} + picture.arguments;
        draw(arguments.at(1), whole, err) ? ++drawn : ++failed;
    }
    err << drawn << " pictures in " << timer.elapsed() / 1000 << " s, " << failed << " failed" << Qt::endl;
    return failed == 0 ? 0 : 1;
}
