using System.Text;
using Pathways.Data.Register;
using Pathways.Model;

namespace Pathways.Data.Kent;

/// <summary>The files of a baseline, held until all are made, so that nothing is half-written.</summary>
public sealed class BaselineFiles
{
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Relative path and text of every file.</summary>
    public IReadOnlyDictionary<string, string> Texts => _texts;

    /// <summary>Adds a file; a path may be added once.</summary>
    public void Add(string relativePath, string text) => _texts.Add(relativePath, text);

    /// <summary>Writes all files below a folder, which is created; each file is replaced whole.</summary>
    /// <exception cref="InvalidInputException">The folder's offers carry what providers confirmed, which would be lost.</exception>
    public void WriteTo(string folder)
    {
        if (RegisterFile.Exists(folder))
            throw new InvalidInputException([new Problem(folder, null, null, null, null, $"has an offer register ({RegisterFile.Name}), and what providers confirmed would be lost", "build into another folder, and import the check sheets into that")]);
        foreach (var (relativePath, text) in _texts)
        {
            var path = Path.Combine(folder, relativePath);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var partial = path + ".partial";
            File.WriteAllText(partial, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(partial, path, overwrite: true);
        }
    }
}
