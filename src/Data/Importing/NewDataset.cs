using System.Text.Json.Nodes;
using Pathways.Data.Datasets;
using Pathways.Data.Runs;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Makes a dataset to import into: the geography, transport and numbers of another, with or without its modelled provision.</summary>
public static class NewDataset
{
    private static readonly string[] Provision = ["providers.csv", "sites.csv", "offers.csv", Register.RegisterFile.Name];

    /// <summary>Writes it whole or not at all.</summary>
    /// <param name="from">The dataset from which it is made; it must not be about real people.</param>
    /// <param name="folder">The new folder, named as the dataset is to be.</param>
    /// <param name="withProvision">Whether its providers, sites and offers are taken over; they are modelled.</param>
    /// <exception cref="InvalidInputException">The dataset cannot be read, or the folder is taken.</exception>
    public static void Make(string from, string folder, bool withProvision)
    {
        var source = DatasetLoader.Read(from, DatasetRequest.AsItIs());
        if (!source.Info.Synthetic)
            throw new InvalidInputException([new Problem(from, null, null, null, null, "is about real people, who would be copied unseen", "give the dataset from which it was made, such as data/kent")]);
        if (FolderExchange.Mend(folder) || File.Exists(folder))
            throw new InvalidInputException([new Problem(folder, null, null, null, null, "exists already", "give a folder that does not exist yet")]);
        RunFolder.Write(folder, overwrite: false, partial =>
        {
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                var relative = Path.GetRelativePath(from, file);
                if (relative is "learners.csv" or "README.md" || (!withProvision && relative == Register.SignOffFile.Name) || relative.Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.')))
                    continue;
                var copy = Path.Combine(partial, relative);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                if (!withProvision && Provision.Contains(relative, StringComparer.Ordinal))
                    File.WriteAllText(copy, File.ReadLines(file).First() + "\n");
                else
                    File.Copy(file, copy);
            }

            var path = Path.Combine(partial, DatasetInfoReader.File);
            var json = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
            json["name"] = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
            json.Remove("files");
            File.WriteAllText(path, json.ToJsonString(PreparedImport.Indented) + "\n");
        });
    }
}
