using Grader.Sandboxing;

namespace Grader.Grading.Tests;

public sealed class LibTorchTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("grader-libtorch-").FullName;

    [Fact]
    public void It_is_there_if_everything_that_was_fetched_still_is()
    {
        var library = new LibTorch(_folder);
        Write("libc10.so", "code");
        Write("libtorch.so", "code");
        Assert.False(library.IsThere); // cut off
        Write("complete", "libtorch-cpu-linux-x64 2.10.0 libc10.so\nlibtorch-cpu-linux-x64 2.10.0 libtorch.so\n");
        Assert.True(library.IsThere);
        Write("libtorch.so", ""); // the disk was full
        Assert.False(library.IsThere);
        File.Delete(Path.Combine(_folder, "libtorch.so"));
        Assert.False(library.IsThere);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
