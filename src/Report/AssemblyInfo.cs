using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Pathways.Report.Tests")]
