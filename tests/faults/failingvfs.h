#pragma once

#include <sqlite3.h>

#include <cstring>
#include <memory>
#include <vector>

/// SQLite's way to the disk, with one write that fails: the n-th of all that write, sync or cut a file. Made the
/// default for as long as it lives; connections must be closed before it goes.
class FailingVfs
{
public:
    FailingVfs()
        : m_real(sqlite3_vfs_find(nullptr))
        , m_vfs(*m_real)
    {
        m_vfs.zName = "failing";
        m_vfs.pAppData = this;
        m_vfs.szOsFile = static_cast<int>(sizeof(File)) + m_real->szOsFile;
        m_vfs.xOpen = open;
        sqlite3_vfs_register(&m_vfs, 1);
    }
    ~FailingVfs()
    {
        sqlite3_vfs_unregister(&m_vfs);
        sqlite3_vfs_register(m_real, 1);
    }
    FailingVfs(const FailingVfs &) = delete;
    FailingVfs &operator=(const FailingVfs &) = delete;

    /// From now on the number-th write fails with the code, from 1; 0: none.
    void failAt(int number, int code)
    {
        m_failing = number;
        m_code = code;
        m_count = 0;
    }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] bool hasFailed() const { return m_failing > 0 && m_count >= m_failing; }

private:
    struct File
    {
        sqlite3_file base;
        FailingVfs *owner;
        sqlite3_file *real; // right behind this
    };
    static File *ours(sqlite3_file *file) { return reinterpret_cast<File *>(file); }
    static sqlite3_file *real(sqlite3_file *file) { return ours(file)->real; }

    int next() { return ++m_count == m_failing ? m_code : SQLITE_OK; }

    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out)
    {
        auto *self = static_cast<FailingVfs *>(vfs->pAppData);
        File *made = ours(file);
        made->owner = self;
        made->real = reinterpret_cast<sqlite3_file *>(made + 1);
        std::memset(made->real, 0, static_cast<std::size_t>(self->m_real->szOsFile));
        made->base.pMethods = nullptr;
        const int code = self->m_real->xOpen(self->m_real, name, made->real, flags, out);
        if (made->real->pMethods)
            made->base.pMethods = methods();
        return code;
    }
    static const sqlite3_io_methods *methods()
    {
        static const sqlite3_io_methods all{
            .iVersion = 2,
            .xClose = [](sqlite3_file *f) { return real(f)->pMethods->xClose(real(f)); },
            .xRead = [](sqlite3_file *f, void *to, int size,
                        sqlite3_int64 at) { return real(f)->pMethods->xRead(real(f), to, size, at); },
            .xWrite =
                [](sqlite3_file *f, const void *from, int size, sqlite3_int64 at) {
                    const int code = ours(f)->owner->next();
                    return code != SQLITE_OK ? code : real(f)->pMethods->xWrite(real(f), from, size, at);
                },
            .xTruncate =
                [](sqlite3_file *f, sqlite3_int64 size) {
                    const int code = ours(f)->owner->next();
                    return code != SQLITE_OK ? code : real(f)->pMethods->xTruncate(real(f), size);
                },
            .xSync =
                [](sqlite3_file *f, int flags) {
                    const int code = ours(f)->owner->next();
                    return code != SQLITE_OK ? code : real(f)->pMethods->xSync(real(f), flags);
                },
            .xFileSize = [](sqlite3_file *f,
                            sqlite3_int64 *size) { return real(f)->pMethods->xFileSize(real(f), size); },
            .xLock = [](sqlite3_file *f, int lock) { return real(f)->pMethods->xLock(real(f), lock); },
            .xUnlock = [](sqlite3_file *f, int lock) { return real(f)->pMethods->xUnlock(real(f), lock); },
            .xCheckReservedLock = [](sqlite3_file *f,
                                     int *out) { return real(f)->pMethods->xCheckReservedLock(real(f), out); },
            .xFileControl =
                [](sqlite3_file *f, int operation, void *argument) {
                    return real(f)->pMethods->xFileControl(real(f), operation, argument);
                },
            .xSectorSize = [](sqlite3_file *f) { return real(f)->pMethods->xSectorSize(real(f)); },
            .xDeviceCharacteristics =
                [](sqlite3_file *f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); },
            .xShmMap = [](sqlite3_file *f, int page, int size, int extend,
                          void volatile **to) { return real(f)->pMethods->xShmMap(real(f), page, size, extend, to); },
            .xShmLock = [](sqlite3_file *f, int offset, int count,
                           int flags) { return real(f)->pMethods->xShmLock(real(f), offset, count, flags); },
            .xShmBarrier = [](sqlite3_file *f) { real(f)->pMethods->xShmBarrier(real(f)); },
            .xShmUnmap = [](sqlite3_file *f, int remove) { return real(f)->pMethods->xShmUnmap(real(f), remove); },
            .xFetch = nullptr,
            .xUnfetch = nullptr};
        return &all;
    }

    sqlite3_vfs *m_real;
    sqlite3_vfs m_vfs;
    int m_failing = 0;
    int m_code = SQLITE_OK;
    int m_count = 0;
};
