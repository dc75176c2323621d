Console.WriteLine("a program");
