using System.Globalization;
using Pathways.Data.Importing;
using Pathways.Data.Tests.Support;

namespace Pathways.Data.Tests.Importing;

/// <summary>Random years of two authorities, months in any order, some corrected, numbers changing: in the cohort is whom each authority's last month has, which is known from how the year was made.</summary>
public sealed class CohortYearTests
{
    private const int Years = 60;
    private const int Months = 6;
    private const int People = 40;

    [Fact]
    public void After_any_year_of_imports_the_cohort_is_whom_the_last_standing_months_have_each_once()
    {
        for (var seed = 0; seed < Years; seed++)
        {
            using var folder = new TemporaryFolder();
            var year = new Year(seed);
            year.Write(folder.Path);

            var cohort = new Cohort(folder.Path, 2025);

            cohort.People.Select(person => person.Upn).ShouldBe(year.Expected, ignoreOrder: true, customMessage: $"seed {seed}");
            cohort.People.Select(person => person.Id).ShouldBeUnique($"seed {seed}");
            cohort.Months.Corrected.Count.ShouldBe(year.Corrections, $"seed {seed}");
        }
    }

    private sealed class Year
    {
        private static readonly string[] Senders = ["886", "887"];

        private readonly Random _random;
        private readonly List<List<string>> _imports = [];

        public Year(int seed)
        {
            _random = new Random(seed);
            var last = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
            foreach (var sender in Senders)
            {
                // Nobody is with both; anybody may be left out of any month, leave and return, and get a new number.
                int[] own = [.. Enumerable.Range(0, People).Select(person => (sender == "886" ? 0 : People) + person)];
                for (var month = 0; month < Months; month++)
                {
                    var versions = 1 + _random.Next(2);
                    Corrections += versions - 1;
                    var numbers = own.ToDictionary(person => person, person => $"N{person}-{(_random.Next(10) == 0 ? _random.Next(3) : 0)}");
                    for (var version = 0; version < versions; version++)
                    {
                        var here = own.Where(_ => _random.NextDouble() < 0.85).ToHashSet();
                        _imports.Add([.. Rows(sender, month, numbers, here)]);
                        if (month == Months - 1)
                            last[sender] = here;
                    }
                }
            }

            Expected = [.. last.Values.SelectMany(here => here).Select(Upn)];
            // Any order, but for versions of one month, of which the later is the correction.
            var places = Enumerable.Range(0, _imports.Count).OrderBy(_ => _random.Next()).ToArray();
            var months = _imports.Select(rows => rows[0].Split(',')[1..3]).ToList();
            foreach (var group in Enumerable.Range(0, _imports.Count).GroupBy(i => string.Join(' ', months[i])).Where(group => group.Count() > 1))
            {
                int[] members = [.. group], sorted = [.. members.Select(i => places[i]).Order()];
                for (var i = 0; i < members.Length; i++)
                    places[members[i]] = sorted[i];
            }

            Order = places;
        }

        public IReadOnlyList<string> Expected { get; }

        public int Corrections { get; }

        private int[] Order { get; }

        public void Write(string folder)
        {
            for (var i = 0; i < _imports.Count; i++)
            {
                using var file = RecordFiles.Write(RecordFiles.PathOf(folder, "nccis", Order[i] + 1));
                file.Write("person,sender,period_end,cohort_status,academic_age,zone_code,upn\n");
                foreach (var row in _imports[i])
                    file.Write(row + "\n");
            }
        }

        private static string Upn(int person) => string.Create(CultureInfo.InvariantCulture, $"U{person}");

        private IEnumerable<string> Rows(string sender, int month, Dictionary<int, string> numbers, HashSet<int> here)
        {
            var period = new DateOnly(2025, 9 + (month % 4), 28).AddMonths(month / 4 * 4).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            foreach (var (person, number) in numbers)
            {
                if (here.Contains(person))
                    yield return $"{number},{sender},{period},{(_random.Next(2) == 0 ? "P" : "G")},16,Z{_random.Next(9)},{Upn(person)}";
                else if (_random.Next(3) == 0)
                    yield return $"{number},{sender},{period},L,,,";
            }
        }
    }
}
