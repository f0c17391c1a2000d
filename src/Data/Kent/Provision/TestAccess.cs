using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Pathways.Data.Tests")]
