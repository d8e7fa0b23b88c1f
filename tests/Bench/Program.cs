Console.WriteLine("Licensing.Bench");
