// expect: CE
// why: A script without the method that is asked for.
Console.WriteLine("hello");
