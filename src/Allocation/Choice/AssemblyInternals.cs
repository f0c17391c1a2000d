using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Pathways.Allocation.Tests")]
