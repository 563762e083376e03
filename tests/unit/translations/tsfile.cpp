#include "tests/unit/translations/tsfile.h"

#include <QFile>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

void readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.isUnfinished = xml.attributes().value("type"_L1) == "unfinished"_L1;
    if (!message.isPlural) {
        message.forms = {xml.readElementText()};
        return;
    }
    while (xml.readNextStartElement())
        message.forms.append(xml.readElementText());
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message{.context = context};
    message.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1)
            message.source = xml.readElementText();
        else if (xml.name() == "comment"_L1)
            message.comment = xml.readElementText();
        else if (xml.name() == "translation"_L1)
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

} // namespace

QString Message::name() const
{
    return context + ": \""_L1 + source + u'"';
}

QString Message::key() const
{
    return QStringList{context, source, comment}.join(QChar::Null);
}

TsFile readTs(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {.error = path + ": "_L1 + file.errorString()};
    QXmlStreamReader xml(&file);
    TsFile read;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            read.messages.append(readMessage(xml, context));
    }
    if (xml.hasError())
        return {.error = path + ": "_L1 + xml.errorString()};
    return read;
}
