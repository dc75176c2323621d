// expect: RE
// why: Escape sequences, workflow commands and markup are in the message of an exception.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor) =>
        throw new InvalidOperationException("\u001b[2J\u001b]0;title\u0007\u0000\ud800 ::error file=x::forged\n::stop-commands::x\n]]> <script>alert(1)</script> `|[a](b)\nAC accepted · 4 of 4 points");
}
