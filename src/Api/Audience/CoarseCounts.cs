using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Pathways.Api.Baseline;
using Pathways.Api.Hosting;
using Pathways.Api.Http;
using Pathways.Model;

namespace Pathways.Api.Audience;

/// <summary>
/// The few counts of people that leave the authority for scenarios which somebody outside composed: the newly placed of whole areas, with
/// noise, to the nearest ten. Whoever composes scenarios can shift a hidden count by known steps and watch when a rounded figure turns, so
/// rounding alone hides nothing. The noise is two-sided geometric (Ghosh, Roughgarden and Sundararajan 2012, "Universally utility-maximizing
/// privacy mechanisms"): a figure is at most exp(1 ÷ <see cref="Scale"/>) times as likely under one hidden count as under its neighbour,
/// whatever the asker knows. It is drawn from a secret of the data folder, the run and the area: the same question has the same answer
/// for everybody, today and after a restart, so asking again tells nothing. Not from the results: two scenarios with the same results would then have the same noise,
/// and whether they have turns with how many take which places.
/// </summary>
internal sealed class CoarseCounts
{
    /// <summary>Scale of the noise, people.</summary>
    public const double Scale = 18;

    private const int RoundTo = 10;
    private const string SecretFile = "api-noise.key";
    private const string Measure = "newly_placed_choice";

    private readonly byte[] _secret;
    private readonly Func<IEnumerable<Area>> _areas;

    public CoarseCounts(ApiSettings settings, BaselineState baseline)
        : this(SecretOf(settings.DataFolder), () => baseline.Now.World?.Areas.Areas ?? [])
    {
    }

    internal CoarseCounts(byte[] secret, Func<IEnumerable<Area>> areas) => (_secret, _areas) = (secret, areas);

    /// <summary>Within how many people 19 in 20 shown figures of one area lie.</summary>
    public static int WithinArea { get; } = CoarseMargin.Within(Scale, 1);

    /// <summary>The same of all areas together; null until they are known.</summary>
    public int? WithinAll => _areas().Count() is > 0 and var areas ? CoarseMargin.Within(Scale, areas) : null;

    /// <summary>A count as it may be shown; withheld unless it is of the newly placed of a whole area or of all.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">Id of the row.</param>
    /// <param name="measure">Name of the column.</param>
    /// <param name="count">The count, unrounded.</param>
    /// <exception cref="ApiProblem">The areas are not known yet: without them there would be no noise.</exception>
    public ShownCount Of(PeopleTable table, string row, string measure, double count)
    {
        var code = row.Split(':') is [var area, "Total"] ? area : table.Name == "summary" ? row : null;
        if (code is null || measure != Measure || table.Name is not ("result-areas" or "area-gap" or "summary"))
            return ShownCount.Withheld;
        var areas = _areas().Select(one => one.Code).ToArray();
        if (areas.Length == 0)
            throw ApiProblem.NotReady("The dataset is being read; counts with noise are told after that.");
        long? noise = code == "ALL" ? areas.Sum(one => Noise(table.ResultHash, one)) : areas.Contains(code, StringComparer.Ordinal) ? Noise(table.ResultHash, code) : null;
        return noise is { } added ? ShownCount.Of(Math.Max(0, Math.Round((count + added) / RoundTo, MidpointRounding.AwayFromZero) * RoundTo)) : ShownCount.Withheld;
    }

    /// <summary>The difference of two draws from a geometric distribution of ratio exp(−1 ÷ scale).</summary>
    internal long Noise(string run, string area)
    {
        var bytes = HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(run + "\n" + area));
        return Geometric(bytes.AsSpan(0, 8)) - Geometric(bytes.AsSpan(8, 8));
    }

    private static long Geometric(ReadOnlySpan<byte> bytes)
        => (long)Math.Floor(-Scale * Math.Log(((BinaryPrimitives.ReadUInt64LittleEndian(bytes) >> 11) + 1) / 9007199254740992.0)); // 53 bits, over (0, 1]

    private static byte[] SecretOf(string dataFolder)
    {
        OwnersAlone.Folder(dataFolder);
        var path = Path.Combine(dataFolder, SecretFile);
        if (!File.Exists(path))
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(path + ".partial", options))
            {
                file.Write(RandomNumberGenerator.GetBytes(32));
                file.Flush(flushToDisk: true);
            }

            File.Move(path + ".partial", path);
        }

        return File.ReadAllBytes(path);
    }
}
