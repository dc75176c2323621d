/*
 * Gives up root's capabilities and, by Landlock, all files but those named and all of the network, and then executes a program:
 *
 *     launcher rx:/usr/lib r:/proc/self rw:/tmp -- PROGRAM ARGUMENT ...
 *
 * Of the files that are open it hands on stdin, stdout, stderr and pipes; what the host happened to have open in the moment of the fork
 * (its runtime opens some files without O_CLOEXEC) stays behind.
 *
 * With as:65533 before the rules it becomes that user, once it has found the files, and is in his group alone.
 *
 * A program of its own because a restriction binds the calling thread only, and a .NET process has several before its first line runs.
 * Grader.Confinement/Landlock.cs is the same in C#, for machines without a C compiler. Source: Documentation/userspace-api/landlock.rst.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* spelled out: the headers of older distributions lack them */
enum { CREATE_RULESET = 444, ADD_RULE = 445, RESTRICT_SELF = 446, VERSION_FLAG = 1, PATH_BENEATH = 1 };

#define EXECUTE (1ull << 0)
#define WRITE_FILE (1ull << 1)
#define READ_FILE (1ull << 2)
#define READ_FOLDER (1ull << 3)
#define BASE ((1ull << 13) - 1)
#define REFER (1ull << 13)
#define TRUNCATE (1ull << 14)
#define DEVICE_CONTROL (1ull << 15)
#define OF_FILES (EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | DEVICE_CONTROL)

struct ruleset {
    uint64_t files, network, scopes;
};

struct __attribute__((packed)) beneath {
    uint64_t access;
    int32_t parent;
};

static int fail(const char *what, const char *path)
{
    fprintf(stderr, "launcher: could not %s%s%s: %s\n", what, *path ? " " : "", path, strerror(errno));
    return 126;
}

/* A path that does not exist needs no rule: distributions differ in what they have. */
static int add(int ruleset, const char *rule, uint64_t handled)
{
    const char *path = strchr(rule, ':');
    if (path == NULL) {
        errno = EINVAL;
        return fail("read the rule", rule);
    }
    path++;
    uint64_t access = READ_FILE | READ_FOLDER;
    if (strncmp(rule, "rx:", 3) == 0)
        access |= EXECUTE;
    else if (strncmp(rule, "rw:", 3) == 0)
        access = handled & ~EXECUTE;
    int parent = open(path, O_PATH | O_CLOEXEC);
    if (parent < 0)
        return errno == ENOENT ? 0 : fail("open", path);
    struct stat status;
    if (fstat(parent, &status) != 0)
        return fail("look at", path);
    if (!S_ISDIR(status.st_mode))
        access &= OF_FILES & handled;
    struct beneath beneath = { access, parent };
    if (syscall(ADD_RULE, ruleset, PATH_BENEATH, &beneath, 0) != 0)
        return fail("add a rule for", path);
    close(parent);
    return 0;
}

static int become(id_t user)
{
    struct {
        uint32_t version;
        int process;
    } header = { 0x20080522, 0 }; /* _LINUX_CAPABILITY_VERSION_3 */
    uint32_t none[6] = { 0 };
    if (setgroups(0, NULL) != 0 || setresgid(user, user, user) != 0 || setresuid(user, user, user) != 0)
        return fail("become another user", "");
    /* what a program inherits outlives the change of user */
    return syscall(SYS_capset, &header, none) == 0 ? 0 : fail("give up capabilities", "");
}

static void keep_only_pipes(void)
{
    DIR *open_files = opendir("/proc/self/fd");
    if (open_files == NULL)
        return;
    for (struct dirent *entry; (entry = readdir(open_files)) != NULL;) {
        int descriptor = atoi(entry->d_name);
        struct stat status;
        if (descriptor > 2 && fstat(descriptor, &status) == 0 && !S_ISFIFO(status.st_mode))
            fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    }
    closedir(open_files);
}

int main(int count, char **arguments)
{
    keep_only_pipes();
    id_t user = 0;
    if (count > 1 && strncmp(arguments[1], "as:", 3) == 0) {
        user = (id_t)atoi(arguments[1] + 3);
        count--;
        arguments++;
    }
    long version = syscall(CREATE_RULESET, NULL, 0, VERSION_FLAG);
    if (version < 1)
        return fail("use Landlock", "");
    struct ruleset attributes = {
        BASE | (version >= 2 ? REFER : 0) | (version >= 3 ? TRUNCATE : 0) | (version >= 5 ? DEVICE_CONTROL : 0),
        version >= 4 ? 3 : 0, /* bind and connect of TCP */
        version >= 6 ? 3 : 0, /* abstract Unix sockets and signals beyond the domain */
    };
    size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
    int ruleset = (int)syscall(CREATE_RULESET, &attributes, size, 0);
    if (ruleset < 0)
        return fail("create a ruleset", "");
    int i = 1;
    for (; i < count && strcmp(arguments[i], "--") != 0; i++) {
        int failed = add(ruleset, arguments[i], attributes.files);
        if (failed)
            return failed;
    }
    if (i + 1 >= count) {
        fprintf(stderr, "launcher: usage: launcher [as:USER] [rx:|r:|rw:PATH]... -- PROGRAM [ARGUMENT]...\n");
        return 2;
    }
    /* root without its powers; others have none to drop, and are refused */
    for (int capability = 0; prctl(PR_CAPBSET_READ, capability, 0, 0, 0) >= 0; capability++)
        prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);
    if (user != 0 && become(user) != 0)
        return 126;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return fail("give up new privileges", "");
    if (syscall(RESTRICT_SELF, ruleset, 0) != 0)
        return fail("restrict itself", "");
    close(ruleset);
    execv(arguments[i + 1], arguments + i + 1);
    return fail("execute", arguments[i + 1]);
}
