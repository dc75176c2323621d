
namespace Grader.Confinement;

/// <summary>What is found under a name.</summary>
public enum PathKind
{
    File,
    Folder,
    Link,
    Pipe,
    Socket,
    Device,
}
