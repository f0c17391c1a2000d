using System.Text;

namespace Pathways.Data.Kent.Population;

/// <summary>The population's own authored files, which travel inside the assembly.</summary>
internal static class AuthoredText
{
    /// <summary>The text of a file of <c>src/Data/Kent/Authored</c>.</summary>
    public static string Read(string fileName)
    {
        using var stream = typeof(AuthoredText).Assembly.GetManifestResourceStream("Pathways.Data.Kent.Authored." + fileName)
            ?? throw new FileNotFoundException($"The authored file '{fileName}' is not in the assembly.", fileName);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
