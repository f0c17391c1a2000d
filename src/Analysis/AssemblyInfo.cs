using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Pathways.Analysis.Tests")]
