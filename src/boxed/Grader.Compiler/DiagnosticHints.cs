namespace Grader.Compiler;

/// <summary>One sentence of plain advice for the most common errors under time pressure.</summary>
static class DiagnosticHints
{
    public static string? For(string id) => id switch
    {
        "CS0019" => "The operator does not work on these two types; convert one of them.",
        "CS0029" or "CS0266" => "The value has another type than the place it goes to; convert it, for example with (float) or ToArray().",
        "CS0103" => "Nothing of that name is visible here: check the spelling, or declare it before this line.",
        "CS0117" or "CS1061" => "The type has no such member: check the spelling, and whether a using directive is missing.",
        "CS0128" or "CS0136" => "The name is already taken in this scope; use another one.",
        "CS0161" => "One way through the method ends without a return.",
        "CS0165" => "Give the variable a value on every way that leads here.",
        "CS0234" or "CS0246" => "The type or namespace is not known: check the spelling, or add the using directive it needs.",
        "CS0260" or "CS0101" or "CS0111" => "The same thing is declared twice; remove or rename one.",
        "CS0535" or "CS0738" =>
            "The class says that it implements an interface but lacks this member; the grader needs no interface, " +
            "so the name behind the colon may go.",
        "CS0841" => "Declare the variable before it is used.",
        "CS1002" => "A semicolon is missing at the end of the statement.",
        "CS1003" or "CS1026" or "CS1525" => "The syntax breaks here; look for a missing bracket or comma just before.",
        "CS1501" or "CS7036" or "CS1503" => "The arguments do not fit the parameters: check their number, order and types.",
        "CS1513" or "CS1022" => "The braces do not match: one too few or one too many.",
        "CS8802" or "CS8805" => "Put the code into a class named Solution, or save the file as .csx to write it as a script.",
        "CS8803" => "Move these statements above the class, or remove them: only the class Solution is graded.",
        "CS8795" or "CS9248" => "No source generator runs here, so write the body yourself.",
        "CS0214" => "Write unsafe before the method or the class that uses pointers.",
        _ => null,
    };
}
