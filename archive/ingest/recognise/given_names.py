"""First names that people of the region and of its visitors bear: words of the language, nobody's in
particular.

A name nobody has on file that begins with one of these is a person's ("Hiwa Noname"), where its last word is
no organization or place.
"""

from __future__ import annotations

_ARABIC = """
Abbas Abdel Abdelkarim Abdul Abdulaziz Abdulhamid Abdulkadir Abdulkarim Abdulla Abdullah Abdulqadir
Abdulrahman Abdulsalam Abdulwahid Abdurrahman Abed Adel Adil Adnan Ahmad Ahmed Ahmet Aisha Akram Alaa Ali
Aliya Amal Ameen Amer Amin Amina Amir Ammar Anas Anwar Aqeel Arkan Asaad Asad Ashraf Asma Atheel Aws Ayad
Ayman Ayub Aziz Baha Bakr Baqir Bashar Basheer Bashir Basil Basim Bassam Bassem Bnar Burhan Dhia Dhiaa Diaa
Dina Diyar Dler Duraid Ehsan Elham Emad Eman Essam Fadel Fadhel Fadhil Fadi Fadil Fahad Fahd Faiq Faisal
Falah Faleh Falih Fares Farhad Farhan Faris Farooq Farouk Faruk Faruq Fatima Fatin Fawzi Firas Fouad Fuad
Ghanim Ghassan Ghazi Habib Hadeel Hadi Hafez Haidar Haider Haitham Hakim Halim Hamad Hamdi Hamed Hameed
Hamid Hamza Hana Hanan Hani Hareth Harith Hasan Hashem Hashim Hassan Hatem Haval Hayan Haydar Hayder Hazem
Hazim Hezha Hiba Hikmat Hisham Hoda Hogir Hozan Huda Husam Hussain Hussam Hussein Ibrahim Idris Ihsan Ilham
Imad Iman Imran Intisar Isam Ismael Ismail Issa Iyad Izzat Jaafar Jabar Jabbar Jaber Jabir Jafar Jalal Jalil
Jamal Jameel Jamil Jasim Jassem Jassim Jawad Juma Jumaa Kadhem Kadhim Kamal Kamel Kamil Kareem Karim Kassem
Kazem Kazim Khadija Khalaf Khaldoun Khaled Khalid Khalil Khamis Khattab Khawla Khidir Laila Laith Latif
Layla Layth Leila Louay Luay Lubna Luqman Maan Maha Mahdi Maher Mahmood Mahmoud Mahmud Majed Majid Malik
Manal Mansour Mariam Marwan Maryam Masoud Massoud Maysoon Maytham Mazen Mazin Miqdad Moayad Mohamad Mohamed
Mohammad Mohammed Mohannad Mohsen Mohsin Moqtada Moussa Muayad Mudhar Muhammad Muhammed Muhannad Muhsin
Mukhtar Munir Muntadhar Munther Muqtada Murad Musa Mustafa Muthana Muthanna Nabil Nada Nadeem Nader Nadia
Nadim Nadine Naif Naim Najat Naji Najib Nashwan Nasir Nasser Natheer Nawaf Nawal Nawzat Nayef Nazar Nihad
Nizar Noor Nour Nouri Nuri Omar Osama Osman Othman Peshwa Qahtan Qais Qasem Qasim Qassem Qassim Qusay Raad
Rabee Rad Raed Rafe Rafid Raghad Rahim Rakan Rami Ramzi Rana Rania Raouf Rasha Rashad Rasheed Rashid Rasim
Rasoul Rasul Rauf Rayan Reem Riad Ridha Riyad Rustam Saad Saadi Saadoun Sabri Saddam Sadeq Sadiq Sadoun
Saeed Safaa Safwan Sahar Sahib Saif Salah Salama Salar Saleem Saleh Salem Salih Salim Salma Salman Salwan
Samer Sami Samir Samira Sarmad Sattar Sawsan Sayed Sayf Shaima Shaker Shakir Shatha Shaymaa Sherif Shilan
Shukri Suad Subhi Suhad Suhail Sulaiman Suleiman Taha Taher Tahir Tahseen Tahsin Taib Talal Talib Tareq
Tariq Thabet Thabit Thaer Thamer Uday Umar Usama Wael Wafa Wajih Waleed Walid Waseem Wasim Wisam Wissam
Yahya Yarub Yaser Yasin Yasir Yasmin Yasser Yassin Yehia Younis Yousef Yousif Youssef Yunis Yusef Yusuf
Zaher Zahra Zaid Zaidan Zainab Zakaria Zaki Zeinab Zeyad Ziad Zina Ziyad Zuhair
"""
_KURDISH = """
Agid Ako Alan Amanj Aram Araz Ardalan Argash Ari Arin Aryan Ashti Asmin Aso Avan Avin Awat Awaz Azad Bafel
Bahjat Bahram Bahroz Bakhtiar Bakhtiyar Bakhtyar Bana Baran Barham Bawar Bawer Bayan Behrouz Beritan Berivan
Besta Bestun Bilal Bilind Brwa Chato Chiman Chnar Chnoor Chopi Chra Daban Dana Dara Darin Dastan Delal
Delshad Dilan Dilbar Dilovan Dilshad Dilvan Dilzar Dindar Diyako Dlovan Dlshad Dunya Dyari Evin Fakhir
Farhang Farman Farsat Fazil Ferhad Ferhat Galawezh Gashaw Gashbin Gharib Gona Goran Govand Gulan Gulistan
Halgurd Halwest Hawkar Hawker Hawre Hazar Hazhar Heja Helin Hemin Hemn Hersh Hevi Hevrin Hiwa Hoshang
Hoshmand Hoshyar Hozan Huner Ilham Ismat Jangi Jihan Jiyan Jutyar Jwan Kajal Kamaran Kani Karokh Karwan
Karzan Kawa Kawan Kazhal Khabat Khasro Khunaw Kochar Kosar Kosrat Kwestan Lahur Lana Lanja Lawand Lawk
Mazloum Mazlum Mehvan Mewan Mihraban Miran Mozhda Nabaz Nahro Najmadin Najmaldin Narin Nasrin Nawshirwan
Nawzad Nazanin Nazdar Nechir Nechirvan Niga Niyan Niyaz Nuxsha Omed Omid Parween Parwin Payam Perwin Peshang
Peshawa Peshraw Pishtiwan Pola Polat Qadir Qubad Raber Ragaz Rahel Ranj Rawa Rawand Rawaz Razan Rebar Rebaz
Rebeen Reber Rebin Rebwar Redur Rehan Rekan Renas Rewan Rewend Rezan Rezgar Rizgar Rohat Rojda Rojhat Rojin
Ronahi Ronak Rostam Rozh Rozha Rozhan Rzgar Safeen Safin Sakar Salahaddin Salahadin Salwa Saman Sangar Saqr
Sara Sarbast Sardar Sarhad Sarhang Sarkaw Sarkawt Sarko Sarok Sartip Sarwar Sazan Serbest Serdar Serhat
Shahab Shahla Shaho Shakhawan Shamal Shanaz Sharzad Shaswar Shawkat Sherko Sheruan Sherwan Sherzad Shilan
Shirin Shirko Shirwan Shivan Shiwan Shler Shno Shoqar Shoresh Shorsh Shwan Siamand Sinam Sinan Sirwan Sivan
Siyamend Snur Sozan Srud Srwa Suham Sungul Suzan Taban Talar Tara Tavga Trifa Twana Vian Viyan Wahid Warhel
Welat Wirya Wria Xalid Xelil Yad Yadgar Yara Yekta Yezdan Zana Zaniar Zanyar Zara Zerevan Zherevan Zhila
Zhino Zhwan Zilan Zinar Zirian Zozan Zryan
"""
_TURKISH_PERSIAN = """
Abdulkadir Abdurrahim Abolfazl Adem Akbar Akif Alev Alireza Alparslan Amirhossein Arash Ardeshir Arian Arman
Aryan Ashkan Aydın Ayhan Aykut Aylin Ayse Ayşe Babak Bagher Bahadır Bahman Bahram Baris Barış Behnam Behzad
Bekir Berat Berk Bijan Bilal Binali Birol Bulent Burak Burhanettin Bülent Cahit Cem Cemal Cemil Cengiz Ceren
Cevdet Cihan Darioush Davood Davoud Deniz Devlet Doğan Ebrahim Ebru Ekrem Elif Emine Emir Emrah Emre Engin
Enver Ercan Erdal Erdem Eren Erhan Erkan Erol Ersin Eskandar Esmaeil Esmail Esra Fahrettin Farah Fariba
Farideh Farshad Farzad Fatemeh Fatih Fatma Feleknas Fereydoun Ferit Figen Fikret Filiz Fuat Furkan Ghasem
Gholam Gholamhossein Gholamreza Gokhan Gultan Gökhan Gülay Güler Gülistan Gültan Güneş Hadi Hakan Halil
Haluk Hamidreza Hande Hasan Hayati Hikmet Hilmi Hojjatollah Hossein Houshang Hulusi Huseyin Hüseyin Idris
Iraj Javad Kadir Kamran Kaveh Kazem Kemal Kenan Keyvan Khosrow Koray Kıvanç Levent Leyla Mahsa Mansoureh
Maryam Masoud Masoumeh Mazlum Mehdi Mehmet Mehran Mehrdad Melek Melih Meral Mert Mesut Metin Mevlut Mevlüt
Mithat Mohsen Mojtaba Morteza Mostafa Murat Mustafa Mürsel Naci Nader Naser Nazım Necati Necmettin Neda
Nihat Niloufar Numan Nurettin Okan Oktay Omer Onur Orhan Osman Ozgur Oğuz Parviz Pejman Pervin Peyman Pouya
Pınar Qasem Rahim Ramazan Ramin Rasoul Recep Remzi Reza Reşat Rouhollah Roya Ruhollah Rıza Saeed Saeid
Sajjad Saleh Savaş Sedat Selahattin Selim Selin Selçuk Sema Semih Sepideh Serap Serkan Setareh Sevda Sezai
Sezgin Shahram Siamak Sibel Simko Sina Soheil Sohrab Soroush Suleyman Süleyman Süreyya Sırrı Tahereh Tahir
Tamer Taner Tayfun Tayyip Temel Tulay Tuncer Turgut Tülay Umut Uğur Vahid Vedat Veli Veysi Volkan Yalçın
Yasar Yashar Yavuz Yaşar Yunus Yusuf Yıldız Yılmaz Zafer Zahra Zehra Zekeriya Zeki Zeynep Ziya Zohreh Zülfü
Ömer Özgür Özlem Ümit İbrahim İlham İlhan İlker İlnur İsmail İsmet Şahin Şenol Şerif Şükrü
"""
_WESTERN = """
Aaron Adam Alan Albert Alec Alex Alexander Alexandra Alexei Alfred Alice Alina Amanda Amy Andre Andreas
Andrei Andrew Angela Ann Anna Annalena Anne Annette Anthony Antoine Antonio Antony António Arthur Ashley
Audrey Barack Barbara Ben Benjamin Bernard Bernd Betty Bob Boris Brad Brandon Brendan Brett Brian Bruce
Bruno Carl Carla Carlos Carol Caroline Catherine Charles Charlotte Chris Christina Christine Christoph
Christophe Christopher Claire Clara Claudia Colin Craig Dan Daniel David Deborah Denis Dennis Diana Diane
Dmitri Dmitry Donald Donna Doug Douglas Ed Edward Elena Elise Elizabeth Ellen Emily Emma Emmanuel Eric Erik
Ethan Eva Felix Filippo Francesca Francis Francois Frank François Frederic Gabriel Gareth Gary Geir Geoffrey
George Georges Gerald Giorgio Gordon Graham Greg Gregory Gunter Hannah Hans Harry Heidi Heiko Helen Helena
Henry Hugo Ian Igor Ingrid Irina Isabelle Ivan Jack Jacob Jake James Jane Janet Jason Jean Jeanine Jeff
Jeffrey Jennifer Jens Jeremy Jerry Jessica Jim Joe Johan Johannes John Johnny Jonathan Jose Josep Joseph
Joshua José Juan Judith Julia Julian Julie Justin Jürgen Karen Karl Kate Katherine Kathleen Keith Kelly Ken
Kenneth Kevin Kim Klaus Kristina Kyle Larry Lars Laura Lauren Laurent Leo Leon Lewis Linda Lindsey Lisa
Lloyd Louis Louise Luca Lucas Lucy Luis Luke Magnus Manuel Marc Marco Margaret Maria Marie Mario Mark Markus
Marta Martha Martin Mary Matt Matteo Matthew Maurice Maxim Megan Melissa Michael Michel Michele Michelle
Miguel Mike Mikhail Mitch Morgan Nancy Natalia Natalie Nathalie Nathan Neil Nicholas Nick Nickolay Nicola
Nicolas Nicole Nikolai Nils Nina Noah Olaf Oleg Olga Oliver Olivia Olof Oscar Pablo Pascal Patricia Patrick
Paul Paula Pavel Pedro Pete Peter Phil Philip Philippe Pierre Piotr Rachel Ralph Raymond Rebecca Renee
Richard Rob Robert Roberto Robin Roger Roland Ron Ronald Rosemary Roy Russell Ruth Ryan Sabine Sam Samantha
Samuel Sandra Sarah Scott Sean Sebastian Serge Sergei Sergey Simon Sophia Sophie Stefan Stefano Stephanie
Stephen Steve Steven Stuart Susan Sven Sylvie Tania Ted Teresa Terry Thomas Tim Timothy Tina Tobias Todd Tom
Tommy Tony Tracey Tracy Ulrich Ursula Valerie Vanessa Vera Victor Vincent Vladimir Volker Walter Wendy
Werner William Wolfgang Yuri Yves Zoe
"""
GIVEN_NAMES = frozenset(" ".join([_ARABIC, _KURDISH, _TURKISH_PERSIAN, _WESTERN]).split())
