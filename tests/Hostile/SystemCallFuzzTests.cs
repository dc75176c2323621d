using System.Diagnostics;
using System.Runtime.InteropServices;
using Grader.Grading;
using Grader.Protocol;
using Grader.Sandboxing;
using Grader.Testing;
using Xunit.Abstractions;

namespace Hostile.Tests;

/// <summary>
/// Every system call by number, each with arguments of several shapes, from inside a box: files that anybody may change, a process of the
/// same machine and the machine itself are afterwards what they were. A call that ends its own process, or that it waits in, may do so.
/// </summary>
[Trait("Tier", "full")]
public sealed class SystemCallFuzzTests(NamespacesFixture namespaces, LandlockFixture landlock, ITestOutputHelper output)
    : IClassFixture<NamespacesFixture>, IClassFixture<LandlockFixture>
{
    /// <summary>Beyond the newest number that the kernel here can have.</summary>
    const int Numbers = 480;

    const int Together = 16;

    [AtLevelTheory(IsolationLevel.Landlock)]
    [InlineData(IsolationLevel.Namespaces)]
    [InlineData(IsolationLevel.Landlock)]
    public void No_system_call_changes_anything_outside_of_its_box(IsolationLevel level)
    {
        if (Sandbox.WhyNot(level) is not null)
        {
            return; // the half of the theory that cannot be tried here
        }
        HostileFixture fixture = level == IsolationLevel.Landlock ? landlock : namespaces;
        using var bystander = new Bystander();
        var verdicts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var numbers in Part.Of(Enumerable.Range(0, Numbers).Chunk(Together)))
        {
            TryAll(numbers);
        }
        output.WriteLine($"{level}: {string.Join(", ", verdicts.Select(entry => $"{entry.Value} × {entry.Key}"))}");

        // Where one ended the process before the others were made, each half is tried by itself.
        void TryAll(int[] numbers)
        {
            if (Try(numbers) != Verdict.Accepted && numbers.Length > 1)
            {
                TryAll(numbers[..(numbers.Length / 2)]);
                TryAll(numbers[(numbers.Length / 2)..]);
            }
        }

        Verdict Try(int[] numbers)
        {
            var before = bystander.Look();
            var report = fixture.Grade(new Submission("calls.cs", [new SourceFile("calls.cs", Calls(numbers, bystander))]));
            Assert.Equal(before, bystander.Look());
            Assert.True(report.Verdict != Verdict.InternalError && report.Verdict != Verdict.CompileError,
                $"{string.Join(' ', numbers)}: {report.Verdict.Code} {report.Reason} {report.Diagnostics.FirstOrDefault()?.Message}");
            verdicts[report.Verdict.Code] = verdicts.GetValueOrDefault(report.Verdict.Code) + 1;
            return report.Verdict;
        }
    }

    /// <summary>Or the test above would prove nothing.</summary>
    [Fact]
    public void Without_walls_a_change_is_seen()
    {
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            return; // the number below is another call elsewhere
        }
        const int ChangeMode = 90;
        using var open = new ProcessFixture();
        using var bystander = new Bystander();
        var before = bystander.Look();
        open.Grade(new Submission("calls.cs", [new SourceFile("calls.cs", Calls([ChangeMode], bystander))]));
        Assert.NotEqual(before, bystander.Look());
    }

    /// <summary>A right submission that makes these calls first, each on a thread of its own that is not waited for.</summary>
    static string Calls(int[] numbers, Bystander bystander) => $$"""
        using System.Runtime.InteropServices;

        public class Solution
        {
            [DllImport("libc", EntryPoint = "syscall")]
            static extern nint Call(nint number, nint a, nint b, nint c, nint d, nint e, nint f);

            [DllImport("libc")]
            static extern nint mmap(nint address, nuint length, int protection, int flags, int descriptor, nint offset);

            [DllImport("libc")]
            static extern int open(nint path, int flags);

            static bool s_tried;

            public float[,] Scale(float[,] matrix, float factor)
            {
                if (!s_tried)
                {
                    s_tried = true;
                    foreach (var number in new[] { {{string.Join(", ", numbers)}} })
                        for (var shape = 0; shape < 9; shape++)
                            Try(number, shape);
                }
                var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
                for (var i = 0; i < scaled.GetLength(0); i++)
                    for (var j = 0; j < scaled.GetLength(1); j++)
                        scaled[i, j] = matrix[i, j] * factor;
                return scaled;
            }

            static void Try(int number, int shape)
            {
                var thread = new Thread(() => Make(number, shape), 256 * 1024) { IsBackground = true };
                thread.Start();
                thread.Join(3);
            }

            static void Make(int number, int shape)
            {
                var file = Text("{{bystander.File}}");
                var folder = Text("{{bystander.Folder}}");
                var other = Text("{{bystander.Folder}}/made-by-a-submission");
                var scratch = mmap(0, 65536, 3, 0x22, -1, 0);
                var opened = open(file, 0);
                const int Here = -100;
                _ = shape switch
                {
                    0 => Call(number, 0, 0, 0, 0, 0, 0),
                    1 => Call(number, file, 511, scratch, 16, 0, 0),
                    2 => Call(number, file, other, 0, 0, 0, 0),
                    3 => Call(number, Here, file, 511, 0, 0, 0),
                    4 => Call(number, Here, file, Here, other, 0, 0),
                    5 => Call(number, {{bystander.Id}}, 9, scratch, 1, 0, 0),
                    6 => Call(number, opened, scratch, 64, 0, 0, 0),
                    7 => Call(number, opened, 511, 511, 511, 0, 0),
                    _ => Call(number, folder, 64 | 1, 511, scratch, 0, 0),
                };
            }

            static nint Text(string text) => Marshal.StringToCoTaskMemUTF8(text);
        }
        """;

    sealed class ProcessFixture() : HostileFixture(IsolationLevel.Process);

    /// <summary>What a submission might change: a folder with a file that anybody may write, a process, and the machine.</summary>
    sealed class Bystander : IDisposable
    {
        readonly Process _process = Process.Start(new ProcessStartInfo("sleep", "3600"))!;

        public Bystander()
        {
            Folder = Directory.CreateTempSubdirectory("grader-bystander-").FullName;
            File = Path.Combine(Folder, "file");
            System.IO.File.WriteAllText(File, "as it was");
            System.IO.File.CreateSymbolicLink(Path.Combine(Folder, "link"), File);
            if (!OperatingSystem.IsWindows())
            {
                System.IO.File.SetUnixFileMode(File, (UnixFileMode)0b110_110_110);
                System.IO.File.SetUnixFileMode(Folder, (UnixFileMode)0b111_111_111);
            }
        }

        public string Folder { get; }

        public string File { get; }

        public int Id => _process.Id;

        public Looks Look() => new(
            Files: string.Join('\n', new DirectoryInfo(Folder).EnumerateFileSystemInfos().Prepend(new DirectoryInfo(Folder)).Select(entry =>
                $"{entry.Name} {entry.UnixFileMode} {entry.LastWriteTimeUtc:O} {(entry as FileInfo)?.Length} " +
                $"{entry.LinkTarget} {Facts(entry.FullName)}").Order(StringComparer.Ordinal)),
            Text: System.IO.File.ReadAllText(File),
            Process: Stat(_process.Id),
            Mounts: Lines("/proc/self/mountinfo"),
            Shared: string.Concat(new[] { "shm", "sem", "msg" }.Select(kind => Lines($"/proc/sysvipc/{kind}")))
                + Names("/dev/shm") + Names("/dev/mqueue"),
            Machine: Lines("/proc/sys/kernel/hostname") + Lines("/proc/sys/kernel/domainname")
                + Lines("/proc/swaps") + Lines("/proc/modules").Length,
            Made: string.Join(' ', Directory.GetFileSystemEntries("/tmp", "*made-by*")));

        public void Dispose()
        {
            _process.Kill();
            _process.Dispose();
            Directory.Delete(Folder, recursive: true);
        }

        /// <summary>Owner, links and change of the metadata, which .NET does not tell.</summary>
        static string Facts(string path)
        {
            using var stat = Process.Start(new ProcessStartInfo("stat", ["--format=%u %g %h %z", path]) { RedirectStandardOutput = true })!;
            return stat.StandardOutput.ReadToEnd().Trim();
        }

        /// <summary>Its state, parent, group, session and priority.</summary>
        static string Stat(int process)
        {
            var fields = System.IO.File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].Trim().Split(' ');
            return string.Join(' ', new[] { 0, 1, 2, 3, 15, 16 }.Select(i => fields[i]))
                + Lines($"/proc/{process}/limits") + Lines($"/proc/{process}/oom_score_adj");
        }

        static string Lines(string path) => System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path) : "";

        static string Names(string folder) => Directory.Exists(folder)
            ? string.Join(' ', Directory.GetFileSystemEntries(folder).Order(StringComparer.Ordinal))
            : "";
    }

    sealed record Looks(string Files, string Text, string Process, string Mounts, string Shared, string Machine, string Made);
}
