Console.WriteLine("pathways-silo");
