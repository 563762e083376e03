#include "app/catalogue/catalogue.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
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
            for (const QString &scale : {u"1"_s, u"2"_s}) {
                for (const QString &locale : {u"en"_s, u"ja"_s}) {
                    for (const QString &size : {u"1024x700"_s, u"1600x1000"_s}) {
                        const QString name = u"%1-%2-%3-%4-%5x-%6.png"_s.arg(number, 2, 10, QChar(u'0'))
                                                 .arg(page.first(), locale, theme, scale, size);
                        pictures << Picture{{u"screenshot"_s, page.first(), folder.filePath(name), u"--theme"_s, theme,
                                             u"--scale"_s, scale, u"--locale"_s, locale, u"--size"_s, size},
                                            name};
                        pictures.last().arguments += page.mid(1);
                    }
                }
            }
        }
    }
    return pictures;
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
/// the pictures to look at after a change. `assay_gallery PROGRAM FOLDER [WORD]`; a word draws only files that hold it.
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
    for (const Picture &picture : pictures(folder)) {
        if (arguments.size() > 3 && !picture.file.contains(arguments.at(3)))
            continue;
        draw(arguments.at(1), picture, err) ? ++drawn : ++failed;
    }
    err << drawn << " pictures in " << timer.elapsed() / 1000 << " s, " << failed << " failed" << Qt::endl;
    return failed == 0 ? 0 : 1;
}
