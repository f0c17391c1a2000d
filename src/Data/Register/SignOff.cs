using System.Collections.Immutable;
using System.Text.Json;
using Pathways.Model;

namespace Pathways.Data.Register;

/// <summary>A provider's sign-off: who stood for what, and when.</summary>
/// <param name="Id">Id, which rows of the register carry.</param>
/// <param name="ProviderId">The provider.</param>
/// <param name="AcademicYear">Year that was confirmed, such as 2025/26.</param>
/// <param name="Name">Name of the person. Kept here alone: in no result, report or publication.</param>
/// <param name="Role">Role of the person.</param>
/// <param name="Organisation">Organisation the person acts for.</param>
/// <param name="On">Day of the sign-off.</param>
/// <param name="Declaration">What was declared.</param>
/// <param name="Sha256">Hash of the sheet it was made on.</param>
/// <param name="Version">Version of the dataset that took it in.</param>
public sealed record SignOff(string Id, string ProviderId, string AcademicYear, string Name, string Role, string Organisation, DateOnly On, string Declaration, string Sha256, int Version);

/// <summary>
/// The sign-offs of a dataset, <c>offers-sign-offs.json</c>: contact data of professionals. Neither part of the dataset's hash nor of a packed
/// dataset, so that no run and no server holds it; deleted with the dataset.
/// </summary>
internal static class SignOffFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "offers-sign-offs.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads them; none where there is no file.</summary>
    /// <exception cref="InvalidInputException">The file is damaged.</exception>
    public static ImmutableArray<SignOff> Read(string dataset)
    {
        var path = Path.Combine(dataset, Name);
        if (!File.Exists(path))
            return [];
        try
        {
            return JsonSerializer.Deserialize<ImmutableArray<SignOff>>(File.ReadAllBytes(path), Options);
        }
        catch (JsonException fault)
        {
            throw new InvalidInputException([new Problem(path, (int?)(fault.LineNumber + 1), null, fault.Path, null, "cannot be read", "take it from a backup; without it who confirmed what cannot be told")]);
        }
    }

    /// <summary>Writes them.</summary>
    public static void Write(string dataset, IEnumerable<SignOff> signOffs)
        => File.WriteAllText(Path.Combine(dataset, Name), JsonSerializer.Serialize(signOffs.OrderBy(one => one.Id, StringComparer.Ordinal).ToImmutableArray(), Options) + "\n");
}
