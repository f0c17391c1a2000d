using System.Text;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>The files of a data-quality report.</summary>
public static class QualityFiles
{
    /// <summary>The page.</summary>
    public const string Page = "report.html";

    /// <summary>The table.</summary>
    public const string Table = "report.csv";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes both, each aside and then moved into place.</summary>
    /// <exception cref="InvalidInputException">The folder cannot be written.</exception>
    public static void Write(string folder, QualityReport report)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, text) in new[] { (Table, QualityCsv.Write(report)), (Page, QualityHtml.Write(report)) })
            {
                var aside = Path.Combine(folder, name + ".partial");
                File.WriteAllText(aside, text, Utf8);
                File.Move(aside, Path.Combine(folder, name), overwrite: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException([new Problem(folder, null, null, null, null, "cannot be written (" + e.Message.TrimEnd('.') + ")", "give a folder for the report by --report")]);
        }
    }
}
