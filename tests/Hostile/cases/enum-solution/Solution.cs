// expect: CE
// why: An enum is no class.
public enum Solution
{
    Scale,
}
